package org.casereview.referral.format;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.casereview.referral.format.Column.Kind;

/**
 * A referral in one canonical form: not the carrier, nor the order of rows or columns, nor the
 * spelling of a code can be seen in it.
 *
 * @param file the values of its row of {@code cases}
 * @param tables the rows of each table that was there, by reference
 */
public record Content(
    SortedMap<String, String> file,
    Map<Table, SortedMap<String, SortedMap<String, String>>> tables) {

  /** Marks a row that the force has left out when it sent the table again. */
  public static final String NO_LONGER_SENT = "no_longer_sent";

  /** Ends the name under which a value is kept that counts as unknown: the record says so. */
  public static final String AS_RECORDED = "_as_recorded";

  private static final Set<String> YES_NO =
      Arrays.stream(Table.values())
          .flatMap(table -> table.columns().stream())
          .filter(column -> column.kind() == Kind.YES_NO)
          .map(Column::name)
          .collect(Collectors.toUnmodifiableSet());

  public static Content empty() {
    return new Content(new TreeMap<>(), new EnumMap<>(Table.class));
  }

  public SortedMap<String, SortedMap<String, String>> rows(Table table) {
    return tables.getOrDefault(table, new TreeMap<>());
  }

  /**
   * What is known after the force has sent the referral again. A value or table that is absent now
   * makes no statement; a row that is absent from its table stays and is marked.
   */
  public Content with(Content sent) {
    var merged = empty();
    merged.file.putAll(row(file, sent.file));
    for (Table table : Table.CHILDREN) {
      if (tables.containsKey(table) || sent.tables.containsKey(table)) {
        merged.tables.put(table, merged(rows(table), sent.tables.get(table)));
      }
    }
    return merged;
  }

  /** The same content as a first statement: what is unknown is left out. */
  public Content first() {
    return empty().with(this);
  }

  private static SortedMap<String, SortedMap<String, String>> merged(
      SortedMap<String, SortedMap<String, String>> known,
      SortedMap<String, SortedMap<String, String>> sent) {
    var all = new TreeMap<String, SortedMap<String, String>>();
    known.forEach((reference, values) -> all.put(reference, new TreeMap<>(values)));
    if (sent == null) {
      return all;
    }
    all.forEach((reference, values) -> values.put(NO_LONGER_SENT, "Y"));
    sent.forEach(
        (reference, values) -> {
          var before = all.getOrDefault(reference, new TreeMap<>());
          before.remove(NO_LONGER_SENT);
          all.put(reference, row(before, values));
        });
    return all;
  }

  /** A "U" that is said takes back what was known; unknown itself is kept by keeping nothing. */
  static SortedMap<String, String> row(Map<String, String> known, Map<String, String> sent) {
    var values = new TreeMap<>(known);
    if (sent == null) {
      return values;
    }
    sent.forEach(
        (column, value) -> {
          replaced(column, value, values);
          if ("U".equals(value) && YES_NO.contains(column)) {
            values.remove(column);
          } else {
            values.put(column, value);
          }
        });
    return values;
  }

  /** A value takes the place of one as recorded, and the other way round. */
  private static void replaced(String column, String value, Map<String, String> values) {
    if (column.endsWith(AS_RECORDED)) {
      values.remove(column.substring(0, column.length() - AS_RECORDED.length()));
      return;
    }
    values.remove(column + AS_RECORDED);
    if (!value.equals(values.get(column))) {
      values.remove(column + "_original");
    }
  }
}
