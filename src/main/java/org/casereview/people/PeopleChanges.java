package org.casereview.people;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.casereview.people.ProposedChange.Kind;
import org.casereview.platform.Act;
import org.casereview.platform.Actor;
import org.casereview.platform.Refusal;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Changes staff and forces: one person proposes, a second releases, and nobody either for
 * themselves. What is released holds from the next request on.
 */
@Service
@Transactional(rollbackFor = Refusal.class)
public class PeopleChanges {

  private static final Set<String> CHANGE = Set.of("administrators", "heads-of-review");

  private final People people;
  private final ChangeRecords records;
  private final StaffChecks staffChecks;
  private final ContactChecks contactChecks;
  private final StaffWriting writing;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  PeopleChanges(
      People people,
      ChangeRecords records,
      StaffChecks staffChecks,
      ContactChecks contactChecks,
      StaffWriting writing,
      ApplicationEventPublisher events,
      Clock clock) {
    this.people = people;
    this.records = records;
    this.staffChecks = staffChecks;
    this.contactChecks = contactChecks;
    this.writing = writing;
    this.events = events;
    this.clock = clock;
  }

  public UUID propose(StaffEntry wanted) throws Refusal {
    return propose(wanted, null);
  }

  public UUID propose(Absence wanted) throws Refusal {
    return propose(wanted, null);
  }

  public UUID propose(ForceContact wanted) throws Refusal {
    return propose(wanted, null);
  }

  /** Proposes what a row of an imported table says. */
  UUID propose(Record wanted, UUID importId) throws Refusal {
    if (wanted instanceof StaffEntry entry) {
      return propose(entry, importId);
    }
    return wanted instanceof ForceContact contact
        ? propose(contact, importId)
        : propose((Absence) wanted, importId);
  }

  void requireChanger() throws Refusal {
    allowed(CHANGE);
  }

  UUID propose(Absence wanted, UUID importId) throws Refusal {
    return add(Kind.ABSENCE, wanted.staffId(), wanted, contactChecks.of(wanted), importId);
  }

  UUID propose(StaffEntry wanted, UUID importId) throws Refusal {
    var tidy = wanted.tidy();
    return add(Kind.PERSON, tidy.staffId(), tidy, staffChecks.of(tidy), importId);
  }

  UUID propose(ForceContact wanted, UUID importId) throws Refusal {
    return add(Kind.FORCE, wanted.forceCode(), wanted, contactChecks.of(wanted), importId);
  }

  /** Releases a change that somebody else proposed; it holds at once. */
  public void release(UUID id) throws Refusal {
    var change = answerable(id);
    records.answer(id, Actor.now(), true, null);
    apply(change);
    told(change, "PEOPLE_CHANGE_RELEASED");
  }

  /** Releases all changes of one imported table that are still open, without those of oneself. */
  public int releaseImport(UUID importId) throws Refusal {
    String me = Actor.now();
    var open =
        records.open().stream()
            .filter(it -> importId.equals(it.importId()) && !it.about().equals(me))
            .toList();
    for (ProposedChange change : open) {
      release(change.id());
    }
    return open.size();
  }

  /** Refuses a change, with the reason. */
  public void refuse(UUID id, String reason) throws Refusal {
    var change = answerable(id);
    if (reason == null || reason.isBlank()) {
      throw new Refusal("Say why this change is refused.");
    }
    records.answer(id, Actor.now(), false, reason.strip());
    told(change, "PEOPLE_CHANGE_REFUSED");
  }

  private UUID add(Kind kind, String about, Record content, List<PeopleFault> faults, UUID importId)
      throws Refusal {
    String me = allowed(kind == Kind.ABSENCE ? withManagers() : CHANGE);
    if (me.equals(about)) {
      throw new Refusal("Nobody proposes a change of their own entry. Ask a colleague.");
    }
    if (!faults.isEmpty()) {
      throw new Refusal(
          faults.stream().map(PeopleFault::cure).distinct().collect(Collectors.joining(" ")));
    }
    if (records.isOpen(kind, about)) {
      throw new Refusal(
          "A change of this entry waits for its release already. Answer that one first.");
    }
    UUID id = records.add(kind, about, content, importId, me);
    events.publishEvent(
        Act.altered("PEOPLE_CHANGE_PROPOSED", null, id)
            .with("kind", kind.name())
            .with("about", about));
    return id;
  }

  private ProposedChange answerable(UUID id) throws Refusal {
    String me = allowed(CHANGE);
    var change =
        records
            .forUpdate(id)
            .filter(it -> it.released() == null)
            .orElseThrow(
                () ->
                    new Refusal(
                        "This change was answered already, or there is none. Load the page again."));
    if (me.equals(change.proposedBy())) {
      throw new Refusal("You proposed this change. Somebody else releases it.");
    }
    if (me.equals(change.about())) {
      throw new Refusal("This change is about you. Somebody else releases it.");
    }
    return change;
  }

  private void apply(ProposedChange change) throws Refusal {
    if (change.content() instanceof StaffEntry entry) {
      stillRight(staffChecks.of(entry));
      writing.write(entry);
      events.publishEvent(new ChangedDesk(entry.staffId(), !entry.enabled(), true));
    } else if (change.content() instanceof Absence absence) {
      writing.write(absence);
      LocalDate today = LocalDate.ofInstant(clock.instant(), StaffList.HERE);
      if (absence.isOn(today)) {
        events.publishEvent(new ChangedDesk(absence.staffId(), true, absence.givesBackOn(today)));
      }
    } else if (change.content() instanceof ForceContact contact) {
      writing.write(contact, change.proposedBy());
    }
  }

  /** What was right when it was proposed may not be so any more. */
  private static void stillRight(List<PeopleFault> faults) throws Refusal {
    if (!faults.isEmpty()) {
      throw new Refusal(faults.get(0).cure() + " Refuse this change and propose another.");
    }
  }

  private void told(ProposedChange change, String what) {
    events.publishEvent(
        Act.altered(what, null, change.id())
            .with("kind", change.kind().name())
            .with("about", change.about()));
  }

  private static Set<String> withManagers() {
    return Stream.concat(CHANGE.stream(), Stream.of("managers")).collect(Collectors.toSet());
  }

  private String allowed(Set<String> teams) throws Refusal {
    String me = Actor.now();
    if (people
        .find(me)
        .filter(p -> p.enabled() && p.teams().stream().anyMatch(teams::contains))
        .isEmpty()) {
      throw new Refusal("Administrators and heads of review change staff and forces.");
    }
    return me;
  }
}
