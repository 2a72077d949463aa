package org.casereview.people;

import static java.util.stream.Collectors.toSet;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.casereview.platform.Actor;
import org.casereview.platform.Ids;
import org.casereview.platform.Refusal;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes staff or forces from a table: what it would change is shown first, every bad row is named,
 * and nothing is kept of a file with a bad row unless those rows are left out on purpose.
 */
@Service
@Transactional(rollbackFor = Refusal.class)
public class PeopleImport {

  /** The tables that can be taken. */
  public enum Table {
    STAFF(PeopleTable.STAFF),
    FORCES(PeopleTable.FORCES);

    final List<String> columns;

    Table(List<String> columns) {
      this.columns = columns;
    }
  }

  /** Something in a row that cannot be taken, by the numbers of a spreadsheet. */
  public record BadCell(int row, String column, String cure) {}

  /** A row that would change something, with what it would make otherwise. */
  public record Changed(int row, String about, List<Difference> differences) {}

  /**
   * What a file would do.
   *
   * @param same rows that say what is on record already
   */
  public record Preview(List<Changed> changed, int same, List<BadCell> bad) {}

  private static final int MOST_ROWS = 5000;

  private final PeopleChanges changes;
  private final PeopleDirectory directory;
  private final StaffList staff;
  private final ImportChecks checks;

  PeopleImport(
      PeopleChanges changes, PeopleDirectory directory, StaffList staff, ImportChecks checks) {
    this.changes = changes;
    this.directory = directory;
    this.staff = staff;
    this.checks = checks;
  }

  /** An empty table with its columns. */
  public String template(Table table) {
    return CsvText.write(List.of(table.columns));
  }

  /** What is on record now, in the columns in which it is taken. */
  public String export(Table table) throws Refusal {
    var rows = new ArrayList<List<String>>();
    rows.add(table.columns);
    if (table == Table.STAFF) {
      directory.list("", "").forEach(entry -> rows.add(PeopleTable.row(entry)));
    } else {
      directory
          .contacts()
          .forEach(line -> rows.add(PeopleTable.row(line.force().code(), line.contact())));
    }
    return CsvText.write(rows);
  }

  /** What the file would change; keeps nothing. */
  public Preview preview(Table table, byte[] file) throws Refusal {
    changes.requireChanger();
    var bad = new ArrayList<BadCell>();
    var wanted = wanted(table, file, bad);
    var changed =
        wanted.stream()
            .map(it -> new Changed(it.row(), it.about(), it.differences()))
            .filter(it -> !it.differences().isEmpty())
            .toList();
    return new Preview(changed, wanted.size() - changed.size(), bad);
  }

  /**
   * Proposes what the file would change, for a second person to release.
   *
   * @param leaveOut whether bad rows are left out on purpose
   * @return how many changes were proposed
   */
  public int take(Table table, byte[] file, boolean leaveOut) throws Refusal {
    changes.requireChanger();
    var bad = new ArrayList<BadCell>();
    var wanted = wanted(table, file, bad);
    if (!bad.isEmpty() && !leaveOut) {
      throw new Refusal(
          "Nothing was taken: %d cells of the file have to be cured first. Cure them, or leave those rows out."
              .formatted(bad.size()));
    }
    UUID importId = Ids.next();
    int proposed = 0;
    for (WantedChange it : wanted) {
      if (!it.differences().isEmpty()) {
        changes.propose(it.content(), importId);
        proposed++;
      }
    }
    if (proposed == 0) {
      throw new Refusal("This file changes nothing: all that it says is on record already.");
    }
    return proposed;
  }

  private List<WantedChange> wanted(Table table, byte[] file, List<BadCell> bad) throws Refusal {
    var rows = CsvText.read(file);
    if (rows.isEmpty() || rows.size() > MOST_ROWS) {
      throw new Refusal(
          "The file is empty, or has more than 5000 rows. Save the template as CSV and try again.");
    }
    List<String> head =
        rows.get(0).stream().map(it -> it.toLowerCase(java.util.Locale.ROOT)).toList();
    requireColumns(table, head);
    var all = new ArrayList<WantedChange>();
    var seen = new HashSet<String>();
    for (int i = 1; i < rows.size(); i++) {
      if (rows.get(i).stream().anyMatch(cell -> !cell.isEmpty())) {
        all.addAll(row(table, i + 1, cells(head, rows.get(i)), seen, bad));
      }
    }
    return all;
  }

  private static void requireColumns(Table table, List<String> head) throws Refusal {
    var missing = table.columns.stream().filter(column -> !head.contains(column)).toList();
    var unknown = head.stream().filter(column -> !table.columns.contains(column)).toList();
    if (!missing.isEmpty() || !unknown.isEmpty()) {
      throw new Refusal(
          "The first row is not that of the template. Missing: %s. Not known: %s. Take the template and try again."
              .formatted(listed(missing), listed(unknown)));
    }
  }

  private static String listed(List<String> columns) {
    String all = columns.isEmpty() ? "nothing" : String.join(", ", columns);
    return all.substring(0, Math.min(200, all.length()));
  }

  private List<WantedChange> row(
      Table table, int row, Map<String, String> cells, Set<String> seen, List<BadCell> bad) {
    var faults = new ArrayList<PeopleFault>();
    String key = table.columns.get(0);
    var wanted = new ArrayList<WantedChange>();
    if (table == Table.STAFF) {
      StaffEntry entry = PeopleTable.staff(cells, faults);
      Absence absence = PeopleTable.absence(cells, faults);
      wanted.add(
          new WantedChange(row, entry.staffId(), entry, staff.entry(entry.staffId()).orElse(null)));
      if (absence != null) {
        boolean known = directory.notOver(entry.staffId()).contains(absence);
        wanted.add(new WantedChange(row, entry.staffId(), absence, known ? absence : null));
      }
    } else {
      ForceContact contact = PeopleTable.contact(cells, faults);
      if (faults.isEmpty() && isBlank(contact)) {
        return List.of();
      }
      var now = directory.contact(contact.forceCode()).map(ForceContact::unsigned).orElse(null);
      wanted.add(new WantedChange(row, contact.forceCode(), contact, now));
    }
    // The same row may bring the person and the absence.
    boolean comesNew = wanted.get(0).now() == null;
    for (WantedChange it : wanted) {
      var named = faults.stream().map(PeopleFault::field).collect(toSet());
      checks.of(it, comesNew).stream()
          .filter(fault -> !named.contains(fault.field()))
          .forEach(faults::add);
    }
    String about = wanted.get(0).about();
    if (!seen.add(about)) {
      faults.add(new PeopleFault(key, "This one is in the file twice. Keep one row."));
    }
    if (about.equals(Actor.now()) && !wanted.get(0).differences().isEmpty()) {
      faults.add(
          new PeopleFault(key, "This row is about you. Leave it out; somebody else proposes it."));
    }
    faults.forEach(fault -> bad.add(new BadCell(row, fault.field(), fault.cure())));
    return faults.isEmpty() ? wanted : List.of();
  }

  private static boolean isBlank(ForceContact it) {
    return (it.lead() + it.chiefOfficer() + it.nightNumber() + it.mailbox()).isBlank()
        && it.verifiedOn() == null;
  }

  private static Map<String, String> cells(List<String> head, List<String> row) {
    var cells = new LinkedHashMap<String, String>();
    IntStream.range(0, head.size())
        .forEach(i -> cells.put(head.get(i), i < row.size() ? row.get(i) : ""));
    return cells;
  }
}
