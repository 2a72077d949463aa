package org.casereview.referral.carrier;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.casereview.referral.format.Column;
import org.casereview.referral.format.Mapping;
import org.casereview.referral.format.Problem;
import org.casereview.referral.format.Table;
import org.casereview.referral.format.Text;

/** The header row of a table: which column stands where. */
final class Header {

  private static final char[] SEPARATORS = {',', ';', '\t', '|'};
  private static final int MOST = 1000;
  private static final int BLANK_BEFORE = 1000;
  private static final String OWN_ADDITION = "problems";

  private final Table table;
  private final Mapping mapping;
  private final int[] places;
  private final List<Problem> problems = new ArrayList<>();
  private boolean givenBack;

  Header(Table table, List<String> headings, Mapping mapping) throws PackageFault {
    this.table = table;
    this.mapping = mapping;
    this.places = new int[width(headings)];
    if (places.length > MOST) {
      throw PackageFault.tooLarge(
          table.label()
              + " has more than "
              + MOST
              + " columns: leave only those of the referral package.");
    }
    var seen = new HashSet<Integer>();
    for (int i = 0; i < places.length; i++) {
      places[i] = place(headings.get(i));
      if (places[i] >= 0 && !seen.add(places[i])) {
        throw new PackageFault(
            PackageFault.Code.DUPLICATE_COLUMN,
            table.label()
                + " has the column "
                + table.columns().get(places[i]).name()
                + " twice: leave only one of them.");
      }
    }
    require(seen);
  }

  /** Headings without what is blank behind the last one. */
  private static int width(List<String> headings) {
    int width = headings.size();
    while (width > 0 && Text.trimmed(headings.get(width - 1)).isEmpty()) {
      width--;
    }
    return width;
  }

  /** A header line with the separator that makes most sense of it. */
  record Line(char separator, List<String> headings) {

    static Line of(Table table, String text, Mapping mapping) {
      Line best = null;
      for (char separator : SEPARATORS) {
        var line = new Line(separator, split(text, separator));
        if (best == null || line.sense(table, mapping) > best.sense(table, mapping)) {
          best = line;
        }
      }
      return best;
    }

    /** Known headings count; where none is known, the number of them does. */
    private long sense(Table table, Mapping mapping) {
      long known = headings.stream().filter(h -> mapping.place(table, h).isPresent()).count();
      return known * 10_000 + Math.min(headings.size(), 9_999);
    }
  }

  private static List<String> split(String text, char separator) {
    try (var csv = CsvReader.builder().fieldSeparator(separator).ofCsvRecord(text)) {
      return csv.stream()
          .limit(BLANK_BEFORE)
          .filter(row -> !CsvTable.isBlank(row))
          .findFirst()
          .map(row -> row.getFields())
          .orElse(List.of());
    } catch (CsvParseException | java.io.IOException e) {
      return List.of();
    }
  }

  private int place(String heading) {
    Optional<Integer> place = mapping.place(table, heading);
    if (isOwnAddition(heading)) {
      givenBack = true;
    } else if (place.isEmpty() && !Text.trimmed(heading).isEmpty()) {
      problems.add(
          Problem.ofTable(
              table.label(),
              Text.trimmed(heading),
              "UNKNOWN_COLUMN",
              "This column is not of the referral package and was ignored."));
    }
    return place.orElse(-1);
  }

  /** True for a heading that this system adds to what it gives back. */
  static boolean isOwnAddition(String heading) {
    return Table.key(heading).equals(OWN_ADDITION);
  }

  private void require(Set<Integer> seen) throws PackageFault {
    for (Column column : table.columns()) {
      if (column.required() && !seen.contains(table.place(column.name()))) {
        throw new PackageFault(
            PackageFault.Code.MISSING_COLUMN,
            table.label()
                + " has no column "
                + column.name()
                + ": add it, or say which of your columns it is.");
      }
    }
  }

  /** True for a table that this system gave back to be corrected. */
  boolean isGivenBack() {
    return givenBack;
  }

  int width() {
    return places.length;
  }

  /** Place in the table of the heading that stands there, or -1. */
  int place(int at) {
    return places[at];
  }

  List<Problem> problems() {
    return problems;
  }
}
