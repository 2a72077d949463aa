package org.casereview.people;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.casereview.platform.Refusal;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Writes what was released, and says whose desk it concerns. */
@Component
class ChangeEffects {

  private final People people;
  private final StaffChecks checks;
  private final StaffWriting writing;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  ChangeEffects(
      People people,
      StaffChecks checks,
      StaffWriting writing,
      ApplicationEventPublisher events,
      Clock clock) {
    this.people = people;
    this.checks = checks;
    this.writing = writing;
    this.events = events;
    this.clock = clock;
  }

  void apply(ProposedChange change) throws Refusal {
    if (change.content() instanceof StaffEntry entry) {
      entry(entry);
    } else if (change.content() instanceof Absence absence) {
      absence(absence);
    } else if (change.content() instanceof ForceContact contact) {
      writing.write(contact, change.proposedBy());
    }
  }

  private void entry(StaffEntry entry) throws Refusal {
    stillRight(checks.of(entry));
    writing.write(entry);
    events.publishEvent(new ChangedDesk(entry.staffId(), !entry.enabled(), true));
  }

  private void absence(Absence absence) throws Refusal {
    if (people.find(absence.staffId()).isEmpty()) {
      throw new Refusal(
          "The entry of this person is not released yet. Release it first, then the absence.");
    }
    writing.write(absence);
    LocalDate today = LocalDate.ofInstant(clock.instant(), StaffList.HERE);
    if (absence.isOn(today)) {
      events.publishEvent(new ChangedDesk(absence.staffId(), true, absence.givesBackOn(today)));
    }
  }

  /** What was right when it was proposed may not be so any more. */
  private static void stillRight(List<PeopleFault> faults) throws Refusal {
    if (!faults.isEmpty()) {
      throw new Refusal(faults.get(0).cure() + " Refuse this change and propose another.");
    }
  }
}
