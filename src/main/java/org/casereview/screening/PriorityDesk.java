package org.casereview.screening;

import java.util.Map;
import java.util.UUID;
import org.casereview.casefile.CaseAccess;
import org.casereview.casefile.CaseFile;
import org.casereview.casefile.Timeline;
import org.casereview.people.People;
import org.casereview.people.Person;
import org.casereview.platform.Act;
import org.casereview.platform.Actor;
import org.casereview.platform.Refusal;
import org.casereview.policy.Policy;
import org.casereview.sla.Attention;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What named people say about how urgent a case is: modifiers, and orders that stand above. */
@Service
@Transactional(rollbackFor = Refusal.class)
public class PriorityDesk {

  /** What came of an order: the priority now, and the order that waits for a second person. */
  public record Ordered(String priority, UUID waits) {}

  private final CaseAccess access;
  private final PriorityChanges changes;
  private final PriorityOrders orders;
  private final Modifiers modifiers;
  private final RapeAllegation rape;
  private final Impartial impartial;
  private final People people;
  private final Attention attention;
  private final Timeline timeline;
  private final ApplicationEventPublisher events;
  private final Policy policy;

  PriorityDesk(
      CaseAccess access,
      PriorityChanges changes,
      PriorityOrders orders,
      Modifiers modifiers,
      RapeAllegation rape,
      Impartial impartial,
      People people,
      Attention attention,
      Timeline timeline,
      ApplicationEventPublisher events,
      Policy policy) {
    this.policy = policy;
    this.access = access;
    this.changes = changes;
    this.orders = orders;
    this.modifiers = modifiers;
    this.rape = rape;
    this.impartial = impartial;
    this.people = people;
    this.attention = attention;
    this.timeline = timeline;
    this.events = events;
  }

  /** Says that a modifier applies to a case, or no longer does; the rule is asked again. */
  public String say(String number, String kind, boolean applies, String reason) throws Refusal {
    CaseFile file = access.open(number);
    requireWhoMaySay();
    impartial.require(Actor.now(), file);
    if (!modifiers.kinds().containsKey(kind)) {
      throw new Refusal(
          "There is no such modifier. Choose one of "
              + String.join(", ", modifiers.kinds().keySet())
              + ".");
    }
    UUID id = modifiers.say(file.id(), kind, applies, reason, Actor.now());
    record("PRIORITY_MODIFIER_SAID", file, id, Map.of("modifier", kind, "applies", yes(applies)));
    changes.reassess(file.id());
    return access.open(number).priority();
  }

  /** Orders another priority: more urgent at once, less urgent when a second person agrees. */
  public Ordered order(String number, String priority, String reason) throws Refusal {
    CaseFile file = settled(number);
    var rule = changes.byRule(file).orElseThrow(PriorityDesk::none);
    refuseSenseless(file, priority);
    if (priority.compareTo(file.priority()) > 0) {
      refuseSecondLowering(file);
    }
    UUID id =
        orders.add(file.id(), priority, file.priority(), rule.priority(), reason, Actor.now());
    record("PRIORITY_ORDERED", file, id, Map.of("was", file.priority(), "priority", priority));
    if (priority.compareTo(file.priority()) < 0) {
      changes.reassess(file.id());
      return new Ordered(access.open(number).priority(), null);
    }
    attention.raise("heads-of-review", file.id(), null, "PRIORITY_ORDERED");
    return new Ordered(file.priority(), id);
  }

  /** A second person agrees to a less urgent priority, or does not. */
  public Ordered answer(String number, UUID order, boolean agrees, String reason) throws Refusal {
    CaseFile file = settled(number);
    var asked =
        orders
            .openForUpdate(file.id(), order)
            .orElseThrow(
                () -> new Refusal("Nobody waits for an answer on this. Load the page again."));
    if (asked.askedBy().equals(Actor.now())) {
      throw new Refusal("You asked for it, so another manager or head of review answers.");
    }
    if (agrees && !asked.was().equals(file.priority())) {
      throw new Refusal(
          "The priority has changed since this was asked for. Answer no; it can be asked for"
              + " anew.");
    }
    if (agrees) {
      refuseBelowRape(file, asked.priority());
    }
    orders.answer(order, agrees, reason, Actor.now());
    if (agrees && isBelowRape(asked.priority())) {
      rape.record(file, false);
    }
    record("PRIORITY_ORDER_ANSWERED", file, order, Map.of("agrees", yes(agrees)));
    changes.reassess(file.id());
    return new Ordered(access.open(number).priority(), null);
  }

  private CaseFile settled(String number) throws Refusal {
    CaseFile file = access.open(number);
    if (people
        .find(Actor.now())
        .filter(me -> me.enabled() && policy.lets(me.teams(), "order-priority"))
        .isEmpty()) {
      throw new Refusal("Only managers and heads of review order another priority.");
    }
    impartial.require(Actor.now(), file);
    if (file.priority() == null || file.state().isEnd()) {
      throw none();
    }
    return file;
  }

  private void refuseSenseless(CaseFile file, String priority) throws Refusal {
    if (priority.equals(file.priority())) {
      throw new Refusal("The case has this priority already.");
    }
    boolean lower = priority.compareTo(file.priority()) > 0;
    if (lower && "P0".equals(file.priority())) {
      throw new Refusal(
          "There is danger now. The priority falls when the urgent risk is closed, not by order.");
    }
    refuseBelowRape(file, priority);
  }

  /** Two people may lower it where a screening found that nobody alleges rape. */
  private void refuseBelowRape(CaseFile file, String priority) throws Refusal {
    if (isBelowRape(priority) && file.rapeAlleged() && !rape.isDoubted(file)) {
      throw new Refusal("Rape is alleged: the case keeps priority P1 at least.");
    }
  }

  private static boolean isBelowRape(String priority) {
    return priority.compareTo("P1") > 0;
  }

  private void refuseSecondLowering(CaseFile file) throws Refusal {
    var waiting = orders.waiting(file.id());
    if (waiting.isPresent()) {
      throw new Refusal(
          "Somebody has asked for %s already, and it waits for a second person. Answer that first."
              .formatted(waiting.get().priority()));
    }
  }

  private void requireWhoMaySay() throws Refusal {
    if (people.find(Actor.now()).filter(me -> me.enabled() && maySay(policy, me)).isEmpty()) {
      throw new Refusal("Who works on the case, or leads, may say this.");
    }
  }

  /** Whoever works on cases, or leads. */
  static boolean maySay(Policy policy, Person me) {
    return policy.lets(me.teams(), "say-what-raises-priority");
  }

  private void record(String what, CaseFile file, UUID id, Map<String, String> codes) {
    timeline.add(file.id(), what, codes);
    var act = Act.altered(what, file.id(), id);
    for (var code : codes.entrySet()) {
      act = act.with(code.getKey(), code.getValue());
    }
    events.publishEvent(act);
  }

  private static String yes(boolean it) {
    return it ? "YES" : "NO";
  }

  private static Refusal none() {
    return new Refusal(
        "This case has no priority now: it has not been found in scope yet, or it has ended.");
  }
}
