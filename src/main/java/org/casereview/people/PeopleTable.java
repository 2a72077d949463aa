package org.casereview.people;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** The columns in which staff and forces are exported and imported. */
final class PeopleTable {

  static final List<String> STAFF =
      List.of(
          "staff_id",
          "login",
          "given_name",
          "family_name",
          "enabled",
          "teams",
          "skills",
          "acts_for",
          "former_forces",
          "former_forces_declared",
          "from",
          "to",
          "kind",
          "reviews",
          "wait_until",
          "cover_note");

  static final List<String> FORCES =
      List.of("force_code", "lead", "chief_officer", "night_number", "mailbox", "verified_on");

  private PeopleTable() {}

  static List<String> row(StaffEntry e) {
    var row =
        new ArrayList<>(
            List.of(
                e.staffId(),
                e.login(),
                e.givenName(),
                e.familyName(),
                yes(e.enabled()),
                String.join(" ", e.teams()),
                String.join(" ", e.skills()),
                String.join(" ", e.forces()),
                e.formerForces().stream().map(PeopleTable::cell).collect(Collectors.joining(" ")),
                yes(e.declared())));
    while (row.size() < STAFF.size()) {
      row.add("");
    }
    return row;
  }

  static List<String> row(String code, ForceContact c) {
    return c == null
        ? List.of(code, "", "", "", "", "")
        : List.of(
            code,
            c.lead(),
            c.chiefOfficer(),
            c.nightNumber(),
            c.mailbox(),
            c.verifiedOn().toString());
  }

  static StaffEntry staff(Map<String, String> row, List<PeopleFault> faults) {
    return new StaffEntry(
            row.get("staff_id"),
            row.get("login"),
            row.get("given_name"),
            row.get("family_name"),
            flag(row, "enabled", faults),
            codes(row.get("teams")),
            codes(row.get("skills")),
            codes(row.get("acts_for")),
            former(row.get("former_forces"), faults),
            flag(row, "former_forces_declared", faults))
        .tidy();
  }

  /** The absence that a row of staff tells, or null when it tells none. */
  static Absence absence(Map<String, String> row, List<PeopleFault> faults) {
    if (STAFF.subList(10, STAFF.size()).stream().allMatch(column -> row.get(column).isEmpty())) {
      return null;
    }
    String note = row.get("cover_note");
    return new Absence(
        row.get("staff_id").toUpperCase(java.util.Locale.ROOT),
        day(row.get("from"), "from", faults),
        day(row.get("to"), "to", faults),
        row.get("kind").toUpperCase(java.util.Locale.ROOT),
        note.isEmpty() ? null : note,
        row.get("reviews").toUpperCase(java.util.Locale.ROOT),
        day(row.get("wait_until"), "wait_until", faults));
  }

  static ForceContact contact(Map<String, String> row, List<PeopleFault> faults) {
    return new ForceContact(
        row.get("force_code"),
        row.get("lead"),
        row.get("chief_officer"),
        row.get("night_number"),
        row.get("mailbox"),
        day(row.get("verified_on"), "verified_on", faults),
        null);
  }

  private static String cell(FormerForce f) {
    return "%s:%s:%s"
        .formatted(f.code(), Objects.toString(f.from(), ""), Objects.toString(f.to(), ""));
  }

  private static String yes(boolean flag) {
    return flag ? "Y" : "N";
  }

  private static boolean flag(Map<String, String> row, String column, List<PeopleFault> faults) {
    String value = row.get(column).toUpperCase(java.util.Locale.ROOT);
    if (!Set.of("Y", "N").contains(value)) {
      faults.add(new PeopleFault(column, "Answer Y or N."));
    }
    return value.equals("Y");
  }

  private static Set<String> codes(String cell) {
    return cell.isEmpty() ? Set.of() : new TreeSet<>(List.of(cell.split("\\s+")));
  }

  private static List<FormerForce> former(String cell, List<PeopleFault> faults) {
    var all = new ArrayList<FormerForce>();
    for (String one : codes(cell)) {
      String[] parts = one.split(":", -1);
      if (parts.length == 1 || parts.length == 3) {
        boolean dated = parts.length == 3;
        all.add(
            new FormerForce(
                parts[0],
                dated ? day(parts[1], "former_forces", faults) : null,
                dated ? day(parts[2], "former_forces", faults) : null));
      } else {
        faults.add(
            new PeopleFault(
                "former_forces",
                "Write each force as code:first day:last day, such as 14:2001-01-01:2009-12-31, with a blank between two."));
      }
    }
    return all;
  }

  private static LocalDate day(String cell, String column, List<PeopleFault> faults) {
    try {
      return cell.isEmpty() ? null : LocalDate.parse(cell);
    } catch (DateTimeException e) {
      faults.add(new PeopleFault(column, "Write a day as 2026-03-09."));
      return null;
    }
  }
}
