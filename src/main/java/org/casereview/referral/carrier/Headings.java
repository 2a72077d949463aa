package org.casereview.referral.carrier;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.casereview.referral.format.Table;
import org.casereview.referral.format.Text;

/**
 * The headings of a table as sent, each with a few of its values.
 *
 * @param samples at most three short values by heading; they are personal data and never logged
 */
public record Headings(Table table, Map<String, List<String>> samples) {

  private static final int ROWS = 3;
  private static final int LONGEST = 40;

  static Headings of(Table table, List<String> names) {
    var samples = new LinkedHashMap<String, List<String>>();
    for (String name : names) {
      if (!Text.trimmed(name).isEmpty()) {
        samples.put(Text.trimmed(name), new ArrayList<>());
      }
    }
    return new Headings(table, samples);
  }

  /** Notes a value; false when the heading has enough of them. */
  void note(String heading, String value) {
    var some = samples.computeIfAbsent(Text.trimmed(heading), h -> new ArrayList<>());
    String text = Text.cut(Text.trimmed(value), LONGEST);
    if (!text.isEmpty() && some.size() < ROWS && !some.contains(text)) {
      some.add(text);
    }
  }
}
