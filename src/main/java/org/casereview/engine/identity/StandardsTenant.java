package org.casereview.engine.identity;

import org.casereview.people.Person;

/** Work on misconduct, as a tenant of its own that no force has. */
public final class StandardsTenant {

  public static final String CODE = "STANDARDS";

  static final String NAME = "Standards";
  private static final String LIAISONS = "standards-liaisons";

  private StandardsTenant() {}

  static boolean isOpenTo(Person person) {
    return person.isIn(LIAISONS);
  }
}
