package org.casereview.reinvestigation;

import org.casereview.people.People;
import org.casereview.people.Person;
import org.casereview.platform.Refusal;
import org.springframework.stereotype.Component;

/** Who answers for a force: its own liaisons. */
@Component
class OwnForce {

  private final People people;

  OwnForce(People people) {
    this.people = people;
  }

  void require(String force, String person) throws Refusal {
    boolean theirs =
        people
            .find(person)
            .filter(Person::enabled)
            .filter(p -> p.isIn("force-liaisons") && p.forces().contains(force))
            .isPresent();
    if (!theirs) {
      throw new Refusal("This action plan is for the liaisons of another force. Leave it to them.");
    }
  }
}
