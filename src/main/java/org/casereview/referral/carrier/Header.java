package org.casereview.referral.carrier;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.casereview.referral.format.Column;
import org.casereview.referral.format.Problem;
import org.casereview.referral.format.Table;
import org.casereview.referral.format.Text;

/** The header row of a table: its separator and which column stands where. */
final class Header {

  private static final char[] SEPARATORS = {',', ';', '\t', '|'};
  private static final Set<String> OWN_ADDITIONS = Set.of("problems");

  private final Table table;
  private final char separator;
  private final int[] places;
  private final List<Problem> problems = new ArrayList<>();
  private boolean givenBack;

  private Header(Table table, char separator, List<String> headings) throws PackageFault {
    this.table = table;
    this.separator = separator;
    this.places = new int[headings.size()];
    var seen = new HashSet<Integer>();
    for (int i = 0; i < headings.size(); i++) {
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

  static Header find(Table table, String line) throws PackageFault {
    char best = SEPARATORS[0];
    List<String> headings = split(line, best);
    for (char candidate : SEPARATORS) {
      var cells = split(line, candidate);
      if (known(table, cells) > known(table, headings)) {
        best = candidate;
        headings = cells;
      }
    }
    return new Header(table, best, headings);
  }

  private static long known(Table table, List<String> headings) {
    return headings.stream().filter(h -> table.placeOf(h).isPresent()).count();
  }

  private static List<String> split(String line, char separator) {
    try (var csv = CsvReader.builder().fieldSeparator(separator).ofCsvRecord(line)) {
      return csv.stream().findFirst().map(r -> r.getFields()).orElse(List.of());
    } catch (CsvParseException | java.io.IOException e) {
      return List.of();
    }
  }

  private int place(String heading) {
    var place = table.placeOf(heading);
    givenBack |= OWN_ADDITIONS.contains(Table.key(heading));
    if (place.isEmpty()
        && !Text.trimmed(heading).isEmpty()
        && !OWN_ADDITIONS.contains(Table.key(heading))) {
      problems.add(
          Problem.ofTable(
              table.label(),
              Text.trimmed(heading),
              "UNKNOWN_COLUMN",
              "This column is not of the referral package and was ignored."));
    }
    return place.orElse(-1);
  }

  private void require(Set<Integer> seen) throws PackageFault {
    for (Column column : table.columns()) {
      if (column.required() && !seen.contains(table.place(column.name()))) {
        throw new PackageFault(
            PackageFault.Code.MISSING_COLUMN,
            table.label() + " has no column " + column.name() + ": add it.");
      }
    }
  }

  /** True for a table that this system gave back to be corrected. */
  boolean isGivenBack() {
    return givenBack;
  }

  char separator() {
    return separator;
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
