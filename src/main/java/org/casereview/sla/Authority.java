package org.casereview.sla;

import org.casereview.people.People;
import org.casereview.people.Person;
import org.casereview.platform.Actor;
import org.casereview.platform.Refusal;
import org.springframework.stereotype.Component;

/** Who may change dates: managers and heads of review, and nobody else. */
@Component
class Authority {

  private final People people;

  Authority(People people) {
    this.people = people;
  }

  boolean isManager() {
    return people.find(Actor.now()).filter(Person::enabled).filter(Person::leads).isPresent();
  }

  void requireManager() throws Refusal {
    if (!isManager()) {
      throw new Refusal("Only managers and heads of review may change deadlines. Ask one of them.");
    }
  }
}
