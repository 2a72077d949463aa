package org.casereview.people;

import java.util.Set;

/**
 * A staff member of the review or a liaison of a force.
 *
 * @param staffId never changes and never comes to mean somebody else
 * @param forces the forces that a liaison acts for; empty for central staff
 * @param formerForces forces that the person has worked for
 * @param formerForcesDeclared whether the person has declared them; without it the list says
 *     nothing
 */
public record Person(
    String staffId,
    String login,
    String givenName,
    String familyName,
    boolean enabled,
    Set<String> teams,
    Set<String> forces,
    Set<String> skills,
    Set<String> formerForces,
    boolean formerForcesDeclared) {

  /** The teams that lead the review: they change dates, plan, and order what is urgent. */
  public static final Set<String> LEADING = Set.of("managers", "heads-of-review");

  public String name() {
    return givenName + " " + familyName;
  }

  /** True for staff of the review, false for who only speaks for a force. */
  public boolean isCentral() {
    return teams.stream().anyMatch(team -> !team.equals("force-liaisons"));
  }

  public boolean leads() {
    return teams.stream().anyMatch(LEADING::contains);
  }

  public boolean isIn(String team) {
    return teams.contains(team);
  }
}
