package org.casereview.people;

import java.util.Set;

/**
 * Which enabled people are asked for; a null part asks for nothing.
 *
 * @param givenNameLike SQL pattern, in any case
 * @param familyNameLike SQL pattern, in any case
 */
public record PersonFilter(
    Set<String> staffIds,
    String givenName,
    String givenNameLike,
    String familyName,
    String familyNameLike,
    String team,
    String force,
    Order order) {

  /** By what a list of people is ordered. */
  public enum Order {
    STAFF_ID("s.staff_id"),
    GIVEN_NAME("s.given_name, s.staff_id"),
    FAMILY_NAME("s.family_name, s.staff_id");

    final String sql;

    Order(String sql) {
      this.sql = sql;
    }
  }

  public static PersonFilter everybody() {
    return new PersonFilter(null, null, null, null, null, null, null, Order.STAFF_ID);
  }

  public static PersonFilter inTeam(String team) {
    return new PersonFilter(null, null, null, null, null, team, null, Order.STAFF_ID);
  }

  public static PersonFilter actingFor(String force) {
    return new PersonFilter(null, null, null, null, null, null, force, Order.STAFF_ID);
  }
}
