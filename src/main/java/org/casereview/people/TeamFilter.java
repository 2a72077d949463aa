package org.casereview.people;

import java.util.Set;

/** Which teams are asked for; a null part asks for nothing. */
public record TeamFilter(Set<String> ids, String name, String nameLike, String member) {

  public static TeamFilter all() {
    return new TeamFilter(null, null, null, null);
  }

  public static TeamFilter of(String staffId) {
    return new TeamFilter(null, null, null, staffId);
  }
}
