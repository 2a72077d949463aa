package org.casereview.engine.identity;

import org.casereview.people.Person;

/** What belongs to a force that nobody can read, as a tenant of its own that no liaison has. */
public final class CentralTenant {

  public static final String CODE = "CENTRAL";

  static final String NAME = "Central staff";

  private CentralTenant() {}

  static boolean isOpenTo(Person person) {
    return person.isCentral();
  }
}
