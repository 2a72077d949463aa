package org.casereview.review;

import org.casereview.casefile.CaseFile;
import org.casereview.people.Impartiality;
import org.casereview.people.Person;
import org.casereview.platform.Refusal;

/**
 * Nobody reviews, checks or decides a case of a force that they work or have worked for; who has
 * not declared their former forces takes no case.
 */
public final class Independence {

  private Independence() {}

  public static boolean holds(Person person, CaseFile file) {
    return Impartiality.holds(person, file.forceCode());
  }

  public static void require(Person person, CaseFile file) throws Refusal {
    Impartiality.require(person, file.forceCode());
  }
}
