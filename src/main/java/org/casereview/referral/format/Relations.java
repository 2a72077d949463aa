package org.casereview.referral.format;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import org.casereview.referral.content.PartialDate;
import org.casereview.referral.format.Validator.Check;

/** The rules that look at more than one value: order of dates, references, counts, files. */
final class Relations {

  /** A value that has to do with a broken rule, in the row that it was sent in. */
  private record Place(Row row, String column, Map<String, String> read) {}

  /** A broken rule; it is told where the first of its values stands. */
  private record Broken(List<Place> places, String code, String message) {}

  private static final SortedMap<String, String> NOTHING = Collections.emptySortedMap();

  private final Check check;
  private final Content before;
  private final LocalDate today;
  private final Attachments attachments;
  private final List<Broken> broken = new ArrayList<>();

  Relations(Check check, Content before, LocalDate today, Attachments attachments) {
    this.check = check;
    this.before = before;
    this.today = today;
    this.attachments = attachments;
  }

  /** Looks again where the record itself is wrong: what is unknown then breaks no rule. */
  void check(RawReferral raw, Content content) {
    do {
      broken.clear();
      look(raw, content);
    } while (withholds());
    for (Broken one : broken) {
      Place place = one.places.get(0);
      check.error(place.row, place.column, one.code, one.message);
    }
  }

  /** All that is confirmed of all that is broken, so that the order of the rows does not count. */
  private boolean withholds() {
    boolean some = false;
    for (Broken one : broken) {
      for (Place place : one.places) {
        some |=
            place.read.containsKey(place.column)
                && check.withholds(place.row, place.column, one.code, place.read);
      }
    }
    return some;
  }

  private void look(RawReferral raw, Content content) {
    file(raw, content.file());
    future(raw.file(), content.file());
    for (Table table : Table.CHILDREN) {
      var values = content.rows(table);
      for (Row row : raw.rows(table)) {
        var read = values.get(canonical(row));
        if (read != null) {
          future(row, read);
          row(row, read, content, raw);
        }
      }
    }
  }

  private static String canonical(Row row) {
    String reference = row.value(row.table().reference());
    return reference == null ? "" : Text.canonical(reference);
  }

  private void row(Row row, SortedMap<String, String> read, Content content, RawReferral raw) {
    switch (row.table()) {
      case SUSPECTS -> suspect(row, read);
      case OFFENCES -> offence(row, read, content, raw);
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
      broken(
          new Place(raw.file(), column, file),
          "CONTRADICTION",
          "The count is less than the rows that are given: correct the count or the rows.");
    }
  }

  private void suspect(Row row, SortedMap<String, String> read) {
    order(row, read, "date_of_birth", "date_of_death");
    if (read.containsKey("date_of_death") && !"DECEASED".equals(read.get("life_status"))) {
      broken(
          new Place(row, "date_of_death", read),
          "CONTRADICTION",
          "A date of death goes with life_status DECEASED: correct one of the two.");
    }
  }

  private void offence(Row row, SortedMap<String, String> read, Content content, RawReferral raw) {
    order(row, read, "date_from", "date_to");
    reference(row, read, "victim_reference", Table.VICTIMS, content, raw);
    reference(row, read, "suspect_reference", Table.SUSPECTS, content, raw);
  }

  private void reference(
      Row row,
      SortedMap<String, String> read,
      String column,
      Table table,
      Content content,
      RawReferral raw) {
    String named = read.get(column);
    if (named == null) {
      return;
    }
    var sent = content.rows(table).get(named);
    var person = Content.row(before.rows(table).getOrDefault(named, NOTHING), sent);
    if (person.isEmpty()) {
      broken(
          new Place(row, column, read),
          "UNKNOWN_REFERENCE",
          "No row of "
              + table.label()
              + " of this case has this reference: correct it or add the row.");
      return;
    }
    String begun = read.containsKey("date_from") ? "date_from" : "date_to";
    if (certainlyReversed(person.get("date_of_birth"), read.get(begun))) {
      var places = new ArrayList<>(List.of(new Place(row, begun, read)));
      raw.rows(table).stream()
          .filter(of -> canonical(of).equals(named) && sent != null)
          .forEach(of -> places.add(new Place(of, "date_of_birth", sent)));
      broken.add(
          new Broken(
              places,
              "DATE_ORDER",
              "The offence lies before the birth of a person that it names: correct one of the"
                  + " dates."));
    }
  }

  private void document(Row row, SortedMap<String, String> read) {
    String name = read.get("file");
    if (!"SENT".equals(read.get("state"))) {
      if (name != null && read.containsKey("state")) {
        // The package page gives no rule that this would break: it rejects nothing.
        check.problems.add(
            Problem.warning(
                row,
                "file",
                check.reference,
                "FILE_IGNORED",
                "A file goes with the state SENT alone, so it was ignored: give that state if it is"
                    + " sent."));
      }
      return;
    }
    var look = name == null ? java.util.Optional.<Attachments.Look>empty() : attachments.look(name);
    if (look.isPresent() && look.get().mediaType() == null) {
      broken(new Place(row, "file", read), "BAD_FILE", look.get().fault());
    } else if (look.isPresent()) {
      read.put("file_sha256", look.get().sha256());
    } else if (!sentBefore(read, name)) {
      broken(
          new Place(row, "file", read),
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
        broken(
            new Place(row, column.name(), read),
            "FUTURE_DATE",
            "The date lies in the future: correct it.");
      }
    }
  }

  private void order(Row row, Map<String, String> read, String first, String second) {
    if (certainlyReversed(read.get(first), read.get(second))) {
      broken.add(
          new Broken(
              List.of(new Place(row, second, read), new Place(row, first, read)),
              "DATE_ORDER",
              "This date lies before " + first + ": correct one of the two."));
    }
  }

  private void broken(Place place, String code, String message) {
    broken.add(new Broken(List.of(place), code, message));
  }

  private static boolean certainlyReversed(String first, String second) {
    return first != null
        && second != null
        && PartialDate.parse(second).certainlyBefore(PartialDate.parse(first));
  }
}
