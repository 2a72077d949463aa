package org.casereview.referral.format;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Which column a heading of a force's own export stands for.
 *
 * @param columns by table: the heading without regard to case, blanks, _ and -, and the column
 */
public record Mapping(Map<Table, Map<String, String>> columns) {

  /** Every column is called as the package page calls it. */
  public static final Mapping NONE = new Mapping(Map.of());

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final TypeReference<TreeMap<String, TreeMap<String, String>>> SHAPE =
      new TypeReference<>() {};

  public Mapping {
    var all = new EnumMap<Table, Map<String, String>>(Table.class);
    columns.forEach(
        (table, headings) -> {
          var keys = new TreeMap<String, String>();
          headings.forEach((heading, column) -> keys.put(Table.key(heading), column));
          all.put(table, keys);
        });
    columns = all;
  }

  /** Place in its table of the column that a heading means. */
  public Optional<Integer> place(Table table, String heading) {
    var place = table.placeOf(heading);
    if (place.isPresent() || columns.isEmpty()) {
      return place;
    }
    String column = columns.getOrDefault(table, Map.of()).get(Table.key(heading));
    return column == null ? Optional.empty() : table.placeOf(column);
  }

  public String toJson() {
    var plain = new TreeMap<String, Map<String, String>>();
    columns.forEach((table, headings) -> plain.put(table.label(), headings));
    try {
      return JSON.writeValueAsString(plain);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  public static Mapping of(String json) {
    try {
      var columns = new EnumMap<Table, Map<String, String>>(Table.class);
      JSON.readValue(json, SHAPE)
          .forEach((label, headings) -> columns.put(Table.named(label).orElseThrow(), headings));
      return columns.isEmpty() ? NONE : new Mapping(columns);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("This is no column mapping.", e);
    }
  }
}
