package org.casereview.screening;

import org.casereview.casefile.CaseFile;
import org.casereview.people.People;
import org.casereview.people.Person;
import org.casereview.platform.Refusal;
import org.springframework.stereotype.Component;

/** Nobody screens, confirms or sits on the scope panel for a case of a force of their own. */
@Component
class Impartial {

  private final People people;

  Impartial(People people) {
    this.people = people;
  }

  void require(String staffId, CaseFile file) throws Refusal {
    Person person =
        people
            .find(staffId)
            .filter(Person::enabled)
            .orElseThrow(() -> new Refusal("Nobody has this account, or it is closed."));
    if (!person.formerForcesDeclared()) {
      throw new Refusal(
          "The forces that you have worked for are not declared yet. Ask an administrator to enter"
              + " them, then take the task.");
    }
    if (!holds(person, file)) {
      throw new Refusal(
          "You work or have worked for the force of this case. Leave the task to somebody else.");
    }
  }

  static boolean holds(Person person, CaseFile file) {
    return person.enabled()
        && person.formerForcesDeclared()
        && !person.formerForces().contains(file.forceCode())
        && !person.forces().contains(file.forceCode());
  }
}
