package org.casereview.referral;

import java.util.Optional;
import java.util.UUID;
import org.casereview.people.People;
import org.casereview.people.Person;
import org.casereview.platform.Act;
import org.casereview.platform.Refusal;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Withdraws a rejected referral: whoever has to cure it asks with a reason, and another person at
 * central intake confirms. A rape allegation is looked at before.
 */
@Service
@Transactional(rollbackFor = Refusal.class)
public class Withdrawals {

  static final String ASKED = "WITHDRAWAL_ASKED";
  static final String REFUSED = "WITHDRAWAL_REFUSED";
  static final String LOOKED_AT = "REJECTED_RAPE_LOOKED_AT";

  private final RejectedRecords records;
  private final People people;
  private final ApplicationEventPublisher events;

  Withdrawals(RejectedRecords records, People people, ApplicationEventPublisher events) {
    this.records = records;
    this.people = people;
    this.events = events;
  }

  /** Refuses everybody but those who have to cure it. */
  @Transactional(readOnly = true)
  public void admitToCorrect(UUID id, String staffId) throws Refusal {
    Rejected item = records.find(id).orElseThrow(Withdrawals::closed);
    Optional<Person> person = people.find(staffId).filter(Person::enabled);
    boolean theirs =
        item.queueForce() == null
            ? person.filter(p -> p.isIn(Senders.INTAKE)).isPresent()
            : person
                .filter(p -> p.isIn(Senders.LIAISONS) && p.forces().contains(item.queueForce()))
                .isPresent();
    if (!theirs) {
      throw new Refusal(
          item.queueForce() == null
              ? "Nobody can read whose referral this is: the central intake team has to cure it."
              : "This referral is for the liaisons of another force.");
    }
  }

  /** Refuses who is not of central intake, and who asked for the withdrawal. */
  @Transactional(readOnly = true)
  public void admitToConfirm(UUID id, String staffId) throws Refusal {
    Rejected item = records.find(id).orElseThrow(Withdrawals::closed);
    if (people
        .find(staffId)
        .filter(Person::enabled)
        .filter(p -> p.isIn(Senders.INTAKE))
        .isEmpty()) {
      throw new Refusal("The central intake team answers whether a referral is withdrawn.");
    }
    if (item.withdrawal() != null && item.withdrawal().askedBy().equals(staffId)) {
      throw new Refusal(
          "You asked for this withdrawal: somebody else at central intake answers. Leave it to them.");
    }
  }

  public void ask(UUID id, String staffId, String reason) throws Refusal {
    admitToCorrect(id, staffId);
    Rejected item = records.atHand(id);
    if (item.isWithdrawalAsked()) {
      throw new Refusal("The withdrawal was asked for already: central intake has to answer.");
    }
    if (!item.isOpen()) {
      throw closed();
    }
    records.withdrawalAsked(id, staffId, needed(reason, "Say why the force does not refer it."));
    record(ASKED, item, reason);
  }

  /** Withdraws it, or gives it back to be corrected. */
  public void answer(UUID id, String staffId, boolean confirmed, String reason) throws Refusal {
    admitToConfirm(id, staffId);
    Rejected item = records.atHand(id);
    if (item.hasEnded()) {
      throw closed();
    }
    if (!item.isWithdrawalAsked()) {
      throw new Refusal("Nobody has asked for the withdrawal of this referral.");
    }
    String why = needed(reason, "Say why it is withdrawn, or why it is not.");
    if (!confirmed) {
      records.sentBack(id);
      record(REFUSED, item, why);
      return;
    }
    if (item.rapeAlleged() && !records.isDone(id, LOOKED_AT, item.firstRejectedAt())) {
      throw new Refusal(
          "A rape is alleged here: look at that first, it is a task of its own on your list.");
    }
    records.withdrawn(id, staffId);
    record("WITHDRAWAL_CONFIRMED", item, why);
  }

  /** Records what was done at once about a rejected referral that alleges rape. */
  public void lookedAt(UUID id, String staffId, String what, String note) throws Refusal {
    if (people
        .find(staffId)
        .filter(Person::enabled)
        .filter(p -> p.isIn(Senders.INTAKE))
        .isEmpty()) {
      throw new Refusal("The central intake team looks at this.");
    }
    Rejected item = records.atHand(id);
    records.act(id, LOOKED_AT, what, note);
    events.publishEvent(
        Act.altered(LOOKED_AT, null, id).with("number", item.number()).with("done", what));
  }

  private void record(String what, Rejected item, String reason) {
    records.act(item.id(), what, null, reason.strip());
    events.publishEvent(Act.altered(what, null, item.id()).with("number", item.number()));
  }

  private static String needed(String reason, String sentence) throws Refusal {
    if (reason == null || reason.isBlank()) {
      throw new Refusal(sentence);
    }
    return reason.strip();
  }

  private static Refusal closed() {
    return new Refusal("This referral is no longer open. Reload the list.");
  }
}
