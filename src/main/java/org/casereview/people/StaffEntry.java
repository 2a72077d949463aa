package org.casereview.people;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * What the staff list says of one person, whole, as it is or as somebody wants it to be.
 *
 * @param forces the forces that a liaison acts for
 * @param declared whether the person has declared all former forces
 */
public record StaffEntry(
    String staffId,
    String login,
    String givenName,
    String familyName,
    boolean enabled,
    Set<String> teams,
    Set<String> skills,
    Set<String> forces,
    List<FormerForce> formerForces,
    boolean declared) {

  /** Without blanks around what was typed, and nothing missing that may be empty. */
  StaffEntry tidy() {
    return new StaffEntry(
        text(staffId).toUpperCase(java.util.Locale.ROOT),
        text(login).toLowerCase(java.util.Locale.ROOT),
        text(givenName),
        text(familyName),
        enabled,
        sorted(teams),
        sorted(skills),
        sorted(forces),
        formerForces == null ? List.of() : formerForces.stream().filter(Objects::nonNull).toList(),
        declared);
  }

  private static String text(String typed) {
    return typed == null ? "" : typed.strip();
  }

  private static Set<String> sorted(Set<String> codes) {
    return codes == null
        ? Set.of()
        : codes.stream().filter(Objects::nonNull).collect(Collectors.toCollection(TreeSet::new));
  }
}
