package org.casereview.review;

import org.casereview.casefile.CaseFile;
import org.casereview.people.Person;
import org.casereview.platform.Refusal;

/**
 * Nobody reviews, checks or decides a case of a force that they work or have worked for; who has
 * not declared their former forces takes no case.
 */
public final class Independence {

  private Independence() {}

  public static boolean holds(Person person, CaseFile file) {
    return person.enabled()
        && person.formerForcesDeclared()
        && !person.formerForces().contains(file.forceCode())
        && !person.forces().contains(file.forceCode());
  }

  public static void require(Person person, CaseFile file) throws Refusal {
    if (!person.enabled()) {
      throw new Refusal("This account is closed.");
    }
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
}
