package org.casereview.people;

import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.casereview.people.ProposedChange.Kind;
import org.casereview.platform.Act;
import org.casereview.platform.Actor;
import org.casereview.platform.Refusal;
import org.casereview.policy.Policy;
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

  private static final Supplier<Refusal> ANSWERED =
      () ->
          new Refusal(
              "This change was answered already, or taken back, or there is none. Load the page"
                  + " again.");

  private final People people;
  private final ChangeRecords records;
  private final StaffChecks staffChecks;
  private final ContactChecks contactChecks;
  private final ChangeEffects effects;
  private final ApplicationEventPublisher events;
  private final Policy policy;

  PeopleChanges(
      People people,
      ChangeRecords records,
      StaffChecks staffChecks,
      ContactChecks contactChecks,
      ChangeEffects effects,
      ApplicationEventPublisher events,
      Policy policy) {
    this.policy = policy;
    this.people = people;
    this.records = records;
    this.staffChecks = staffChecks;
    this.contactChecks = contactChecks;
    this.effects = effects;
    this.events = events;
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
    allowed("change-staff");
  }

  UUID propose(Absence wanted, UUID importId) throws Refusal {
    boolean comes = importId != null && records.proposes(importId, wanted.staffId());
    return add(Kind.ABSENCE, wanted.staffId(), wanted, contactChecks.of(wanted, comes), importId);
  }

  UUID propose(StaffEntry wanted, UUID importId) throws Refusal {
    var tidy = wanted.tidy();
    return add(Kind.PERSON, tidy.staffId(), tidy, staffChecks.of(tidy), importId);
  }

  UUID propose(ForceContact wanted, UUID importId) throws Refusal {
    // Who says that all is right is the person who proposes it, whatever was sent.
    var unsigned = wanted.unsigned();
    return add(Kind.FORCE, unsigned.forceCode(), unsigned, contactChecks.of(unsigned), importId);
  }

  /** Releases a change that somebody else proposed; it holds at once. */
  public void release(UUID id) throws Refusal {
    var change = answerable(id);
    records.answer(id, Actor.now(), true, null);
    effects.apply(change);
    told(change, "PEOPLE_CHANGE_RELEASED");
  }

  /** Releases all changes of one imported table that are still open, without those of oneself. */
  public int releaseImport(UUID importId) throws Refusal {
    String me = Actor.now();
    var open =
        records.open().stream()
            .filter(it -> importId.equals(it.importId()) && !it.about().equals(me))
            // Somebody new comes before their absence.
            .sorted(Comparator.comparing(ProposedChange::kind))
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

  /** Takes back a change that one has proposed and that nobody has answered. */
  public void withdraw(UUID id) throws Refusal {
    String me = allowed("record-absence");
    var change = records.forUpdate(id).filter(ProposedChange::isOpen).orElseThrow(ANSWERED);
    if (!me.equals(change.proposedBy())) {
      throw new Refusal("Somebody else proposed this change. Refuse it instead, with a reason.");
    }
    records.withdraw(id);
    told(change, "PEOPLE_CHANGE_WITHDRAWN");
  }

  private UUID add(Kind kind, String about, Record content, List<PeopleFault> faults, UUID importId)
      throws Refusal {
    String me = allowed(kind == Kind.ABSENCE ? "record-absence" : "change-staff");
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
    String me = allowed("change-staff");
    var change = records.forUpdate(id).filter(ProposedChange::isOpen).orElseThrow(ANSWERED);
    if (me.equals(change.proposedBy())) {
      throw new Refusal("You proposed this change. Somebody else releases it.");
    }
    if (me.equals(change.about())) {
      throw new Refusal("This change is about you. Somebody else releases it.");
    }
    return change;
  }

  private void told(ProposedChange change, String what) {
    events.publishEvent(
        Act.altered(what, null, change.id())
            .with("kind", change.kind().name())
            .with("about", change.about()));
  }

  private String allowed(String action) throws Refusal {
    String me = Actor.now();
    if (people.find(me).filter(p -> p.enabled() && policy.lets(p.teams(), action)).isEmpty()) {
      throw new Refusal("Administrators and heads of review change staff and forces.");
    }
    return me;
  }
}
