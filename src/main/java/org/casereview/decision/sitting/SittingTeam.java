package org.casereview.decision.sitting;

import org.casereview.casefile.UnknownCase;
import org.casereview.people.People;
import org.casereview.people.Person;
import org.casereview.platform.Actor;
import org.casereview.platform.Refusal;
import org.casereview.policy.Policy;
import org.springframework.stereotype.Component;

/** Who arranges meetings, who sits on them, and who may know of them at all. */
@Component
class SittingTeam {

  static final String MEMBERS = "panel-members";

  private final People people;
  private final Policy policy;

  SittingTeam(People people, Policy policy) {
    this.people = people;
    this.policy = policy;
  }

  /** The person now acting, who may see meetings; to others there are none. */
  Person reader() {
    return people
        .find(Actor.now())
        .filter(Person::enabled)
        .filter(person -> policy.lets(person.teams(), "see-meetings"))
        .orElseThrow(UnknownCase::new);
  }

  Person arranger() throws Refusal {
    var reader = reader();
    if (!arranges(reader)) {
      throw new Refusal(
          "Managers and heads of review arrange the meetings of the panel. Ask one of them.");
    }
    return reader;
  }

  boolean arranges(Person person) {
    return policy.lets(person.teams(), "arrange-meetings");
  }

  /** Refuses who is not on the panel. */
  Person member(String staffId) throws Refusal {
    return people
        .find(staffId)
        .filter(Person::enabled)
        .filter(person -> person.isIn(MEMBERS))
        .orElseThrow(
            () -> new Refusal("Only members of the panel sit on a meeting. Choose one of them."));
  }

  String nameOf(String staffId) {
    return people.find(staffId).map(Person::name).orElse(staffId);
  }
}
