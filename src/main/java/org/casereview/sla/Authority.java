package org.casereview.sla;

import org.casereview.people.People;
import org.casereview.people.Person;
import org.casereview.platform.Actor;
import org.casereview.platform.Refusal;
import org.casereview.policy.Policy;
import org.springframework.stereotype.Component;

/** Who may change dates: managers and heads of review, and nobody else. */
@Component
class Authority {

  private final People people;
  private final Policy policy;

  Authority(People people, Policy policy) {
    this.people = people;
    this.policy = policy;
  }

  boolean isManager() {
    return people
        .find(Actor.now())
        .filter(Person::enabled)
        .filter(me -> policy.lets(me.teams(), "plan-deadlines"))
        .isPresent();
  }

  void requireManager() throws Refusal {
    if (!isManager()) {
      throw new Refusal("Only managers and heads of review may change deadlines. Ask one of them.");
    }
  }
}
