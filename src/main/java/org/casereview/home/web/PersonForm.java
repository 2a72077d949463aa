package org.casereview.home.web;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.casereview.people.FormerForce;
import org.casereview.people.StaffEntry;
import org.casereview.platform.Refusal;

/** What the form of a person on the staff list sends. */
record PersonForm(
    String login,
    String givenName,
    String familyName,
    Boolean enabled,
    Set<String> teams,
    String skills,
    String forces,
    List<String> formerCode,
    List<String> formerFrom,
    List<String> formerTo,
    Boolean declared) {

  StaffEntry entry(String staffId) throws Refusal {
    return new StaffEntry(
        staffId,
        login,
        givenName,
        familyName,
        Boolean.TRUE.equals(enabled),
        teams == null ? Set.of() : teams,
        codes(skills),
        codes(forces),
        former(),
        Boolean.TRUE.equals(declared));
  }

  private List<FormerForce> former() throws Refusal {
    var all = new ArrayList<FormerForce>();
    for (int i = 0; formerCode != null && i < formerCode.size(); i++) {
      if (!formerCode.get(i).isBlank()) {
        all.add(new FormerForce(formerCode.get(i), day(formerFrom, i), day(formerTo, i)));
      }
    }
    return all;
  }

  private static LocalDate day(List<String> days, int i) throws Refusal {
    return days == null || i >= days.size() ? null : day(days.get(i));
  }

  static LocalDate day(String text) throws Refusal {
    try {
      return text == null || text.isBlank() ? null : LocalDate.parse(text.strip());
    } catch (DateTimeException e) {
      throw new Refusal("A day is written as 2026-03-09.");
    }
  }

  private static Set<String> codes(String text) {
    var codes = new LinkedHashSet<String>();
    if (text != null && !text.isBlank()) {
      codes.addAll(List.of(text.strip().split("[\\s,;]+")));
    }
    return codes;
  }
}
