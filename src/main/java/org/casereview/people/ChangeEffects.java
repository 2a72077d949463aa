package org.casereview.people;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.casereview.platform.Refusal;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Writes what was released, and empties the desks that it concerns. */
@Component
class ChangeEffects {

  private final People people;
  private final StaffChecks checks;
  private final StaffWriting writing;
  private final ObjectProvider<WorkOfPeople> work;
  private final Clock clock;

  ChangeEffects(
      People people,
      StaffChecks checks,
      StaffWriting writing,
      ObjectProvider<WorkOfPeople> work,
      Clock clock) {
    this.people = people;
    this.checks = checks;
    this.writing = writing;
    this.work = work;
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
    if (!entry.enabled()) {
      giveBack(entry.staffId(), true);
    } else if (work.getIfAvailable() != null) {
      work.getObject().giveBackOfOtherTeams(entry.staffId(), entry.teams());
    }
  }

  private void absence(Absence absence) throws Refusal {
    if (people.find(absence.staffId()).isEmpty()) {
      throw new Refusal(
          "The entry of this person is not released yet. Release it first, then the absence.");
    }
    writing.write(absence);
    LocalDate today = LocalDate.ofInstant(clock.instant(), StaffList.HERE);
    if (absence.isOn(today)) {
      giveBack(absence.staffId(), absence.givesBackOn(today));
    }
  }

  /** What was right when it was proposed may not be so any more. */
  private static void stillRight(List<PeopleFault> faults) throws Refusal {
    if (!faults.isEmpty()) {
      throw new Refusal(faults.get(0).cure() + " Refuse this change and propose another.");
    }
  }

  private void giveBack(String staffId, boolean reviews) throws Refusal {
    var desks = work.getIfAvailable();
    if (desks != null) {
      desks.giveBack(staffId, reviews);
    }
  }
}
