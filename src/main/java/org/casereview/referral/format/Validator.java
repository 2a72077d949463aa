package org.casereview.referral.format;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.casereview.referral.format.Column.Kind;
import org.casereview.referral.format.Row.Flaw;

/** Holds a referral as sent against every rule of the package page; reports all that is broken. */
public final class Validator {

  private final Sender sender;
  private final Set<String> duplicates;
  private final LocalDate today;
  private final Attachments attachments;

  /**
   * @param duplicates the case references that occur more than once in the package
   * @param today the day in the forces' time zone
   */
  public Validator(
      Sender sender, Set<String> duplicates, LocalDate today, Attachments attachments) {
    this.sender = sender;
    this.duplicates = duplicates;
    this.today = today;
    this.attachments = attachments;
  }

  /**
   * Reads a referral.
   *
   * @param raw the rows as sent
   * @param before what is on file of this referral; null when it is new
   * @param confirmed what the force has confirmed that its record says
   */
  public Validated validate(RawReferral raw, Content before, Confirmed confirmed) {
    var check = new Check(raw.file().value("force_reference"), identity(raw), confirmed);
    var content = Content.empty();
    var file = check.read(raw.file());
    content.file().putAll(file);
    caseRules(check, raw, file);
    for (Table table : Table.CHILDREN) {
      if (raw.children().containsKey(table)) {
        content.tables().put(table, check.rows(table, raw.rows(table)));
      }
    }
    new Relations(check, before == null ? Content.empty() : before, today, attachments)
        .check(raw, content);
    return new Validated(
        raw.file().number(),
        file.get("force_code"),
        file.get("force_reference"),
        raw.file().value("force_reference"),
        content,
        check.order,
        List.copyOf(check.problems),
        List.copyOf(check.withheld));
  }

  /**
   * The force and reference by which a referral is known for ever, as far as they can be read; the
   * rest need not be right for that.
   */
  public static Optional<Identity> identity(RawReferral raw) {
    String force = canonical(raw.file(), "force_code");
    String reference = canonical(raw.file(), "force_reference");
    return force == null || reference == null
        ? Optional.empty()
        : Optional.of(new Identity(force, reference));
  }

  /** A row's own reference in its canonical spelling, as far as it can be read. */
  public static Optional<String> reference(Row row) {
    return Optional.ofNullable(canonical(row, row.table().reference()));
  }

  /** What tells a referral from all others. */
  public record Identity(String forceCode, String forceReference) {}

  private static String canonical(Row row, String column) {
    String raw = row.value(column);
    return raw == null ? null : Values.read(row.table().column(column), raw).text();
  }

  private void caseRules(Check check, RawReferral raw, Map<String, String> file) {
    String reference = raw.file().value("force_reference");
    if (reference != null && duplicates.contains(reference)) {
      check.error(
          raw.file(),
          "force_reference",
          "DUPLICATE_REFERENCE",
          "This reference stands in more than one row of cases: give each case its own.");
    }
    String force = file.get("force_code");
    if (force != null && !sender.mayRefer(force)) {
      check.error(
          raw.file(),
          "force_code",
          "FORCE_MISMATCH",
          "You send for another force: leave this case to its own force, or ask central intake.");
    }
  }

  /** Collects what is wrong with one referral. */
  static final class Check {

    final List<Problem> problems = new ArrayList<>();
    final List<Withheld> withheld = new ArrayList<>();
    final Map<Table, List<String>> order = new EnumMap<>(Table.class);
    final String reference;
    private final Optional<Identity> identity;
    private final Confirmed confirmed;

    Check(String reference, Optional<Identity> identity, Confirmed confirmed) {
      this.reference = reference;
      this.identity = identity;
      this.confirmed = confirmed;
    }

    void error(Row row, String column, String code, String message) {
      problems.add(Problem.error(row, column, reference, code, message));
    }

    /** Leaves a value out of what is read when the force has confirmed that its record says so. */
    boolean withholds(Row row, String column, String code, Map<String, String> read) {
      String own = canonical(row, row.table().reference());
      Column of = row.table().column(column);
      if (identity.isEmpty() || own == null || !Confirmed.mayStand(of, code, row.value(column))) {
        return false;
      }
      String said = canonical(row, column);
      var value = said == null ? Text.canonical(row.value(column)) : said;
      var cell = new Confirmed.Cell(row.table(), own, of.name(), value);
      if (!confirmed.holds(identity.get(), cell)) {
        return false;
      }
      read.remove(column);
      read.put(column + Content.AS_RECORDED, value);
      withheld.add(new Withheld(cell, code));
      problems.add(
          Problem.warning(
              row,
              column,
              reference,
              Confirmed.CODE,
              "The record says so: it is kept as recorded and counts as unknown."));
      return true;
    }

    SortedMap<String, String> read(Row row) {
      var values = new TreeMap<String, String>();
      flaw(row);
      var columns = row.table().columns();
      for (int i = 0; i < columns.size(); i++) {
        if (row.spoilt().containsKey(i)) {
          var spoilt = row.spoilt().get(i);
          error(row, columns.get(i).name(), spoilt.code(), spoilt.sentence());
        } else {
          cell(row, columns.get(i), row.value(i), values);
        }
      }
      return values;
    }

    SortedMap<String, SortedMap<String, String>> rows(Table table, List<Row> rows) {
      var byReference = new TreeMap<String, SortedMap<String, String>>();
      var seen = new HashSet<String>();
      for (Row row : rows) {
        var values = read(row);
        values.remove("force_reference");
        String own = values.get(table.reference());
        if (own == null) {
          continue;
        }
        if (!seen.add(own)) {
          error(
              row,
              table.reference(),
              "DUPLICATE_REFERENCE",
              "This reference stands in more than one row of the case: give each row its own.");
        }
        byReference.put(own, values);
        order.computeIfAbsent(table, t -> new ArrayList<>()).add(own);
      }
      return byReference;
    }

    private void cell(Row row, Column column, String raw, Map<String, String> values) {
      if (raw == null) {
        if (column.required()) {
          error(row, column.name(), "REQUIRED", "Give a value: this may not be blank.");
        }
        return;
      }
      Value value = Values.read(column, raw);
      if (value.text() == null) {
        if (!withholds(row, column.name(), value.code(), values)) {
          error(row, column.name(), value.code(), value.message());
        }
        return;
      }
      if (value.code() != null) {
        problems.add(Problem.warning(row, column.name(), reference, value.code(), value.message()));
      }
      if (!value.text().isEmpty()) {
        values.put(column.name(), value.text());
      }
      if (value.original() != null) {
        values.put(column.name() + "_original", value.original());
      }
    }

    private void flaw(Row row) {
      if (row.flaw() == Flaw.SURPLUS_VALUES) {
        error(
            row,
            null,
            "BAD_TEXT",
            "The row has more values than the header has columns: give each column a heading, and"
                + " put values that hold the separator in quotes.");
      } else if (row.flaw() == Flaw.NESTED_VALUE) {
        error(row, null, "BAD_TEXT", "A field holds an object where a single value is wanted.");
      } else if (row.flaw() == Flaw.OTHER_CASE) {
        error(
            row,
            "force_reference",
            "CONTRADICTION",
            "The row stands inside one case and names another: leave the reference out here.");
      }
    }
  }

  static boolean isDate(Column column) {
    return column.kind() == Kind.DATE;
  }
}
