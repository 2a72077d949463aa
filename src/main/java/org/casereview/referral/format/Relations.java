package org.casereview.referral.format;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;
import org.casereview.referral.content.PartialDate;
import org.casereview.referral.format.Validator.Check;

/** The rules that look at more than one value: order of dates, references, counts, files. */
final class Relations {

  private final Check check;
  private final Content before;
  private final LocalDate today;
  private final Attachments attachments;

  Relations(Check check, Content before, LocalDate today, Attachments attachments) {
    this.check = check;
    this.before = before;
    this.today = today;
    this.attachments = attachments;
  }

  void check(RawReferral raw, Content content) {
    file(raw, content.file());
    future(raw.file(), content.file());
    for (Table table : Table.CHILDREN) {
      var values = content.rows(table);
      for (Row row : raw.rows(table)) {
        var read = values.get(canonical(row));
        if (read != null) {
          future(row, read);
          row(row, read, content);
        }
      }
    }
  }

  private static String canonical(Row row) {
    String reference = row.value(row.table().reference());
    return reference == null ? "" : Text.canonical(reference);
  }

  private void row(Row row, SortedMap<String, String> read, Content content) {
    switch (row.table()) {
      case SUSPECTS -> suspect(row, read);
      case OFFENCES -> offence(row, read, content);
      case DOCUMENTS -> document(row, read);
      default -> {}
    }
  }

  private void file(RawReferral raw, SortedMap<String, String> file) {
    order(raw.file(), file, "offence_from", "offence_to");
    order(raw.file(), file, "reported_date", "closed_date");
    counted(raw, file, "suspect_count", Table.SUSPECTS);
    counted(raw, file, "victim_count", Table.VICTIMS);
  }

  private void counted(RawReferral raw, Map<String, String> file, String column, Table table) {
    String count = file.get(column);
    if (count != null && Integer.parseInt(count) < raw.rows(table).size()) {
      check.error(
          raw.file(),
          column,
          "CONTRADICTION",
          "The count is less than the rows that are given: correct the count or the rows.");
    }
  }

  private void suspect(Row row, SortedMap<String, String> read) {
    order(row, read, "date_of_birth", "date_of_death");
    if (read.containsKey("date_of_death") && !"DECEASED".equals(read.get("life_status"))) {
      check.error(
          row,
          "date_of_death",
          "CONTRADICTION",
          "A date of death goes with life_status DECEASED: correct one of the two.");
    }
  }

  private void offence(Row row, SortedMap<String, String> read, Content content) {
    order(row, read, "date_from", "date_to");
    reference(row, read, "victim_reference", Table.VICTIMS, content);
    reference(row, read, "suspect_reference", Table.SUSPECTS, content);
  }

  private void reference(
      Row row, SortedMap<String, String> read, String column, Table table, Content content) {
    String named = read.get(column);
    if (named == null) {
      return;
    }
    var person = new HashMap<String, String>();
    person.putAll(before.rows(table).getOrDefault(named, new java.util.TreeMap<>()));
    person.putAll(content.rows(table).getOrDefault(named, new java.util.TreeMap<>()));
    if (person.isEmpty()) {
      check.error(
          row,
          column,
          "UNKNOWN_REFERENCE",
          "No row of "
              + table.label()
              + " of this case has this reference: correct it or add the row.");
      return;
    }
    String begun = read.containsKey("date_from") ? "date_from" : "date_to";
    if (certainlyReversed(person.get("date_of_birth"), read.get(begun))) {
      check.error(
          row,
          begun,
          "DATE_ORDER",
          "The offence lies before the birth of a person that it names: correct one of the dates.");
    }
  }

  private void document(Row row, SortedMap<String, String> read) {
    String name = read.get("file");
    if (!"SENT".equals(read.get("state"))) {
      if (name != null && read.containsKey("state")) {
        check.error(
            row,
            "file",
            "CONTRADICTION",
            "A file goes with the state SENT: give that state, or leave the file out.");
      }
      return;
    }
    var look = name == null ? java.util.Optional.<Attachments.Look>empty() : attachments.look(name);
    if (look.isPresent() && look.get().mediaType() == null) {
      check.error(row, "file", "BAD_FILE", look.get().fault());
    } else if (look.isPresent()) {
      read.put("file_sha256", look.get().sha256());
    } else if (!sentBefore(read, name)) {
      check.error(
          row,
          "file",
          "MISSING_FILE",
          name == null
              ? "Name the file that is sent, or give the state that the document really has."
              : "Put the file under documents/ in the package, or give the state that it really"
                  + " has.");
    }
  }

  /** A file that came with an earlier package need not come again. */
  private boolean sentBefore(Map<String, String> read, String name) {
    var known = before.rows(Table.DOCUMENTS).get(read.get("document_reference"));
    return known != null
        && known.containsKey("file_sha256")
        && name != null
        && name.equals(known.get("file"));
  }

  private void future(Row row, SortedMap<String, String> read) {
    for (Column column : row.table().columns()) {
      String date = Validator.isDate(column) ? read.get(column.name()) : null;
      if (date != null && PartialDate.parse(date).certainlyAfter(today)) {
        check.error(row, column.name(), "FUTURE_DATE", "The date lies in the future: correct it.");
      }
    }
  }

  private void order(Row row, Map<String, String> read, String first, String second) {
    if (certainlyReversed(read.get(first), read.get(second))) {
      check.error(
          row,
          second,
          "DATE_ORDER",
          "This date lies before " + first + ": correct one of the two.");
    }
  }

  private static boolean certainlyReversed(String first, String second) {
    return first != null
        && second != null
        && PartialDate.parse(second).certainlyBefore(PartialDate.parse(first));
  }
}
