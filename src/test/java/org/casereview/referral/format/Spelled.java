package org.casereview.referral.format;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** One referral made up by chance, and spelled as differently as the reading rules allow. */
public final class Spelled {

  private static final Map<String, List<String>> YES_NO =
      Map.of("Y", List.of("Y", "yes", "True", "1"), "N", List.of("n", "NO", "false", "0"));

  private final Map<Table, List<Map<String, String>>> tables = new EnumMap<>(Table.class);
  private final Random chance;

  /**
   * A referral in its canonical spelling.
   *
   * @param facts what it says; the same number says the same
   * @param spelling how it says it
   */
  public Spelled(String reference, long facts, long spelling) {
    var told = new Random(facts);
    for (Table table : Table.values()) {
      int rows = table == Table.CASES ? 1 : 1 + told.nextInt(3);
      for (int i = 0; i < rows; i++) {
        tables.computeIfAbsent(table, t -> new ArrayList<>()).add(row(table, i, reference, told));
      }
    }
    chance = new Random(spelling);
  }

  private static Map<String, String> row(Table table, int i, String reference, Random told) {
    var row = new LinkedHashMap<String, String>();
    for (Column column : table.columns()) {
      if (column.required() || told.nextInt(3) > 0) {
        row.put(column.name(), value(column, told));
      }
    }
    row.keySet()
        .removeIf(c -> c.endsWith("_count") || c.equals("date_of_death") || c.equals("file"));
    row.keySet().removeIf(c -> c.endsWith("_reference") && !c.startsWith("independent"));
    row.put(table.reference(), table.label().charAt(0) + "" + i);
    row.put("force_reference", reference);
    row.computeIfPresent("force_code", (c, v) -> "14");
    row.computeIfPresent("state", (c, v) -> "HELD");
    return row;
  }

  private static String value(Column column, Random told) {
    return switch (column.kind()) {
      case DATE -> year(column.name()) + "-0" + (1 + told.nextInt(9)) + "-1" + told.nextInt(10);
      case YES_NO -> told.nextBoolean() ? "Y" : "N";
      case NUMBER -> String.valueOf(told.nextInt(50));
      case EMAIL -> "desk" + told.nextInt(9) + "@force.example";
      case CODE, CODES, FORCE, ETHNICITY, OBSERVED -> {
        var codes = new ArrayList<>(new TreeSet<>(column.codes()));
        yield codes.get(told.nextInt(codes.size()));
      }
      default -> "Zoë, \"text\" " + told.nextInt(1000);
    };
  }

  /** Each date in a year of its own, so that any two stand in the right order. */
  private static int year(String column) {
    return switch (column) {
      case "date_of_birth" -> 1990;
      case "offence_from", "date_from" -> 2008;
      case "offence_to", "date_to" -> 2009;
      case "reported_date" -> 2010;
      default -> 2012;
    };
  }

  public PackageBuilder zip() {
    var zip = new PackageBuilder();
    tables.forEach((table, rows) -> zip.with(table.label() + ".csv", csv(table, rows)));
    return zip;
  }

  private byte[] csv(Table table, List<Map<String, String>> rows) {
    var columns = new ArrayList<>(table.columns().stream().map(Column::name).toList());
    var order = new ArrayList<>(rows);
    Collections.shuffle(columns, chance);
    Collections.shuffle(order, chance);
    String separator = of(List.of(",", ";", "\t", "|"));
    String end = of(List.of("\n", "\r\n"));
    var text = new StringBuilder(chance.nextBoolean() ? "\uFEFF" : "");
    text.append(columns.stream().map(this::heading).collect(Collectors.joining(separator)));
    for (var row : order) {
      text.append(end)
          .append(
              columns.stream()
                  .map(c -> quoted(spelled(table.column(c), row.get(c))))
                  .collect(Collectors.joining(separator)));
    }
    return text.append(end).toString().getBytes(UTF_8);
  }

  public String json() {
    Map<String, Object> referral = named(Table.CASES, tables.get(Table.CASES).get(0));
    for (Table table : Table.CHILDREN) {
      var rows = new ArrayList<>(tables.get(table).stream().map(r -> named(table, r)).toList());
      Collections.shuffle(rows, chance);
      referral.put(heading(table.label()), rows);
    }
    try {
      return new ObjectMapper().writeValueAsString(referral);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  private Map<String, Object> named(Table table, Map<String, String> row) {
    var columns = new ArrayList<>(row.keySet());
    Collections.shuffle(columns, chance);
    var named = new LinkedHashMap<String, Object>();
    columns.forEach(c -> named.put(heading(c), spelled(table.column(c), row.get(c))));
    return named;
  }

  private String heading(String column) {
    return switch (chance.nextInt(4)) {
      case 0 -> column.toUpperCase(Locale.ROOT);
      case 1 -> column.replace('_', ' ');
      case 2 -> column.replace("_", "");
      default -> column;
    };
  }

  private String spelled(Column column, String value) {
    if (value == null) {
      return of(List.of("", " ", "\u00a0"));
    }
    String said =
        switch (column.kind()) {
          case DATE -> date(LocalDate.parse(value));
          case YES_NO -> of(YES_NO.get(value));
          case CODE, ETHNICITY, OBSERVED, CODES ->
              chance.nextBoolean() ? value.toLowerCase(Locale.ROOT) : value;
          case NUMBER -> chance.nextBoolean() ? "0" + value : value;
          default -> chance.nextBoolean() ? value.replace("ë", "e\u0308") : value;
        };
    return chance.nextInt(4) == 0 ? " " + said + "\u200b" : said;
  }

  private String date(LocalDate day) {
    return day.format(
        DateTimeFormatter.ofPattern(
            of(
                List.of(
                    "yyyy-MM-dd", "dd/MM/yyyy", "d/M/yyyy", "d MMM yyyy", "dd/MM/yyyy 00:00:00")),
            Locale.ENGLISH));
  }

  private static String quoted(String value) {
    return '"' + value.replace("\"", "\"\"") + '"';
  }

  private String of(List<String> some) {
    return some.get(chance.nextInt(some.size()));
  }
}
