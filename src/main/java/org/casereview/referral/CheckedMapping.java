package org.casereview.referral;

import java.util.HashSet;
import java.util.Map;
import java.util.TreeMap;
import org.casereview.platform.Refusal;
import org.casereview.referral.format.Table;
import org.casereview.referral.format.Text;

/** Holds a column mapping against the rules: one heading, one column, both of them possible. */
final class CheckedMapping {

  private static final int LONGEST = 100;

  private CheckedMapping() {}

  static Map<String, Map<String, String>> of(Map<String, Map<String, String>> columns)
      throws Refusal {
    var checked = new TreeMap<String, Map<String, String>>();
    for (var entry : columns.entrySet()) {
      Table table = Table.named(entry.getKey()).orElse(null);
      if (table == null || entry.getValue() == null) {
        throw new Refusal("The referral package has no table " + shown(entry.getKey()) + ".");
      }
      var headings = checked(table, entry.getValue());
      if (!headings.isEmpty()) {
        checked.put(table.label(), headings);
      }
    }
    return checked;
  }

  private static Map<String, String> checked(Table table, Map<String, String> columns)
      throws Refusal {
    var headings = new TreeMap<String, String>();
    var taken = new HashSet<Integer>();
    var keys = new HashSet<String>();
    for (var entry : columns.entrySet()) {
      String heading = Text.trimmed(entry.getKey());
      String column = Text.trimmed(entry.getValue());
      if (heading.isEmpty() || column.isEmpty()) {
        continue;
      }
      int place = place(table, heading, column);
      if (!keys.add(Table.key(heading))) {
        throw new Refusal("The heading " + shown(heading) + " stands there twice.");
      }
      if (!taken.add(place)) {
        throw new Refusal(
            "Two headings of " + table.label() + " are mapped to " + column + ": keep only one.");
      }
      if (table.placeOf(heading).isEmpty()) {
        headings.put(heading, table.columns().get(place).name());
      }
    }
    return headings;
  }

  private static int place(Table table, String heading, String column) throws Refusal {
    var place = table.placeOf(column);
    if (place.isEmpty()) {
      throw new Refusal("The table " + table.label() + " has no column " + shown(column) + ".");
    }
    var own = table.placeOf(heading);
    if (own.isPresent() && !own.equals(place)) {
      throw new Refusal(
          "The heading "
              + shown(heading)
              + " is itself a column of "
              + table.label()
              + ": it cannot stand for another one.");
    }
    if (heading.length() > LONGEST) {
      throw new Refusal("The heading " + shown(heading) + " is longer than 100 characters.");
    }
    return place.get();
  }

  private static String shown(String name) {
    return "\"" + Text.cut(name, 60) + "\"";
  }
}
