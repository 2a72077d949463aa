package org.casereview.referral.format;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.casereview.referral.format.Column.Kind;

/** What forces are told of each table and column: in the template, on the pages, by the API. */
public final class Guide {

  private static final Properties WORDS = words();
  private static final Set<String> ABBREVIATIONS = Set.of("nfa", "pnc", "id");
  private static final Set<String> YES_NO = Set.of("Y", "N", "U");

  private Guide() {}

  /** A code with the words that people know it by. */
  public record Code(String code, String label) {}

  private static Properties words() {
    try (var in = Guide.class.getResourceAsStream("/referral/guide.properties")) {
      var words = new Properties();
      words.load(new InputStreamReader(in, UTF_8));
      return words;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public static String help(Table table) {
    return WORDS.getProperty(table.label());
  }

  public static String help(Table table, Column column) {
    return said(table, column)[0];
  }

  public static String example(Table table, Column column) {
    return said(table, column)[1];
  }

  private static String[] said(Table table, Column column) {
    return WORDS.getProperty(table.label() + "." + column.name()).split("\\|", 2);
  }

  public static String title(Table table) {
    return title(table.label());
  }

  /** The name of a column as people write it. */
  public static String title(Column column) {
    return title(column.name());
  }

  private static String title(String name) {
    var title = new StringBuilder();
    for (String word : name.toLowerCase(Locale.ROOT).split("_")) {
      boolean first = title.isEmpty();
      title.append(first ? "" : " ");
      if (ABBREVIATIONS.contains(word)) {
        title.append(word.toUpperCase(Locale.ROOT));
      } else {
        title.append(first ? word.substring(0, 1).toUpperCase(Locale.ROOT) : word.charAt(0));
        title.append(word.substring(1));
      }
    }
    return title.toString();
  }

  /** The name of a table or column in the JSON carrier. */
  public static String json(String name) {
    var json = new StringBuilder();
    for (String word : name.split("_")) {
      json.append(json.isEmpty() ? word.charAt(0) : Character.toUpperCase(word.charAt(0)));
      json.append(word.substring(1));
    }
    return json.toString();
  }

  /** The codes that a column takes, numbers in their order. */
  public static List<Code> codes(Column column, UnaryOperator<String> forceNames) {
    var codes = column.kind() == Kind.YES_NO ? YES_NO : column.codes();
    return codes.stream()
        .sorted(Comparator.comparingInt(Guide::number).thenComparing(Comparator.naturalOrder()))
        .map(code -> new Code(code, label(column, code, forceNames)))
        .toList();
  }

  private static int number(String code) {
    String digits = code.replaceAll("[^0-9].*", "");
    return digits.isEmpty() ? Integer.MAX_VALUE : Integer.parseInt(digits);
  }

  private static String label(Column column, String code, UnaryOperator<String> forceNames) {
    if (column.kind() == Kind.FORCE) {
      return forceNames.apply(code);
    }
    String list = column.kind() == Kind.YES_NO ? "yes_no" : column.name();
    String known = WORDS.getProperty(list + "." + code);
    if (known != null) {
      return known;
    }
    String country = column.kind() == Kind.CODES ? Countries.NAMES.get(code) : null;
    return country == null ? title(code) : country;
  }

  /** Names of countries by their three letters, as Java knows them. */
  private static final class Countries {
    static final Map<String, String> NAMES =
        Arrays.stream(Locale.getISOCountries())
            .map(two -> new Locale.Builder().setRegion(two).build())
            .collect(
                Collectors.toUnmodifiableMap(
                    Locale::getISO3Country, region -> region.getDisplayCountry(Locale.UK)));
  }
}
