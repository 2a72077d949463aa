package org.casereview.screening;

import java.util.Map;
import java.util.Optional;
import org.casereview.casefile.CaseAccess;
import org.casereview.casefile.CaseFile;
import org.casereview.people.People;
import org.casereview.people.Person;
import org.casereview.platform.Actor;
import org.casereview.platform.Refusal;
import org.casereview.policy.Policy;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Explains priority and scope of a case to those who may open its file. */
@Service
@Transactional(readOnly = true)
public class WhyCases {

  /**
   * What may be done about a priority by the person who asks.
   *
   * @param modifiers codes and sentences of what the person may say raises it; empty for others
   * @param waiting orders that the person may answer: id and the priority asked for
   */
  public record Doing(
      Why why, boolean mayOrder, Map<String, String> modifiers, Map<String, String> waiting) {}

  private final CaseAccess access;
  private final WhyPriority priority;
  private final WhyScope scope;
  private final Modifiers modifiers;
  private final People people;
  private final Policy policy;

  WhyCases(
      CaseAccess access,
      WhyPriority priority,
      WhyScope scope,
      Modifiers modifiers,
      People people,
      Policy policy) {
    this.access = access;
    this.priority = priority;
    this.scope = scope;
    this.modifiers = modifiers;
    this.people = people;
    this.policy = policy;
  }

  public Why scope(String number) throws Refusal {
    return scope.of(access.open(number));
  }

  /** What people wrote is for those who work on the case or lead, and are impartial. */
  private boolean readsWords(CaseFile file) {
    return people
        .find(Actor.now())
        .filter(me -> policy.lets(me.teams(), "read-what-was-screened"))
        .filter(me -> Impartial.holds(me, file))
        .isPresent();
  }

  public Doing priority(String number) throws Refusal {
    var file = access.open(number);
    boolean leads = me().filter(me -> policy.lets(me.teams(), "order-priority")).isPresent();
    boolean says =
        me().filter(me -> PriorityDesk.maySay(policy, me))
            .filter(me -> Impartial.holds(me, file))
            .isPresent();
    return new Doing(
        priority.of(file, readsWords(file)),
        leads,
        says ? modifiers.kinds() : Map.of(),
        leads ? priority.waiting(file) : Map.of());
  }

  private Optional<Person> me() {
    return people.find(Actor.now()).filter(Person::enabled);
  }
}
