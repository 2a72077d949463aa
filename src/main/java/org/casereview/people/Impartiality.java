package org.casereview.people;

import org.casereview.platform.Refusal;

/**
 * Nobody works on, checks, decides or dates a case of a force that they work or have worked for;
 * who has not declared their former forces takes no case.
 */
public final class Impartiality {

  private Impartiality() {}

  public static boolean holds(Person person, String force) {
    return person.enabled()
        && person.formerForcesDeclared()
        && !person.formerForces().contains(force)
        && !person.forces().contains(force);
  }

  public static void require(Person person, String force) throws Refusal {
    if (!person.enabled()) {
      throw new Refusal("This account is closed.");
    }
    if (!person.formerForcesDeclared()) {
      throw new Refusal(
          "The forces that you have worked for are not declared yet. Ask an administrator to enter"
              + " them, then take the task.");
    }
    if (!holds(person, force)) {
      throw new Refusal(
          "You work or have worked for the force of this case. Leave the task to somebody else.");
    }
  }
}
