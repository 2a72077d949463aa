package org.casereview.screening;

import org.casereview.casefile.CaseFile;
import org.casereview.people.Impartiality;
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
    Impartiality.require(person, file.forceCode());
  }

  static boolean holds(Person person, CaseFile file) {
    return Impartiality.holds(person, file.forceCode());
  }
}
