package org.casereview.referral;

import java.util.Optional;
import java.util.Set;
import org.casereview.people.People;
import org.casereview.people.Person;
import org.casereview.platform.Actor;
import org.casereview.referral.format.Sender;
import org.springframework.stereotype.Component;

/** Who of the people may hand in packages and see receipts, and for which forces. */
@Component
class Senders {

  static final String INTAKE = "intake-officers";
  static final String LIAISONS = "force-liaisons";

  private final People people;

  Senders(People people) {
    this.people = people;
  }

  /** The person now acting, if they send for a force or belong to central intake. */
  Optional<Sender> now() {
    String actor = Actor.now();
    return actor == null ? Optional.empty() : of(actor);
  }

  Optional<Sender> of(String staffId) {
    return people.find(staffId).filter(Person::enabled).flatMap(Senders::sender);
  }

  private static Optional<Sender> sender(Person person) {
    boolean intake = person.isIn(INTAKE);
    Set<String> forces = person.isIn(LIAISONS) ? person.forces() : Set.of();
    return intake || !forces.isEmpty()
        ? Optional.of(new Sender(person.staffId(), forces, intake))
        : Optional.empty();
  }
}
