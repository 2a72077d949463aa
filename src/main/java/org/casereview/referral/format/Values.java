package org.casereview.referral.format;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads a cell as its column asks, into one spelling whatever the force's was. */
final class Values {

  private static final Pattern EMAIL =
      Pattern.compile("[^\\s@,;<>()\"]+@[A-Za-z0-9](?:[A-Za-z0-9.-]*[A-Za-z0-9])?\\.[A-Za-z]{2,}");
  private static final Pattern NUMBER = Pattern.compile("[0-9]{1,9}");
  private static final Map<String, String> YES_NO =
      Map.of(
          "y", "Y", "yes", "Y", "true", "Y", "1", "Y", "n", "N", "no", "N", "false", "N", "0", "N",
          "u", "U", "unknown", "U");

  private Values() {}

  static Value read(Column column, String raw) {
    if (Text.isBroken(raw)) {
      return Value.wrong(
          "BAD_TEXT", "Remove the control characters from this value and send it again.");
    }
    return switch (column.kind()) {
      case TEXT -> text(column, Text.canonical(raw));
      case REFERENCE -> reference(column, Text.canonical(raw));
      case LIST -> text(column, list(Text.canonical(raw)));
      case EMAIL -> email(raw);
      case DATE -> date(raw);
      case YES_NO -> yesNo(raw);
      case NUMBER -> number(raw);
      case CODE -> code(column, raw.toUpperCase(Locale.ROOT));
      case CODES -> codes(column, raw.toUpperCase(Locale.ROOT));
      case FORCE -> force(column, raw.toUpperCase(Locale.ROOT));
      case ETHNICITY -> replaced(column, raw.toUpperCase(Locale.ROOT), "O1", "A4");
      case OBSERVED -> replaced(column, raw.toUpperCase(Locale.ROOT), "IC0", "IC9");
    };
  }

  private static Value text(Column column, String text) {
    return text.codePointCount(0, text.length()) > column.max()
        ? Value.wrong("TOO_LONG", "Shorten this value to at most " + column.max() + " characters.")
        : Value.of(text);
  }

  /** What cannot be seen must not tell two references apart, nor break a line of a log. */
  private static Value reference(Column column, String text) {
    boolean unseen =
        text.codePoints()
            .anyMatch(c -> c == '\n' || c == '\t' || Character.getType(c) == Character.FORMAT);
    return unseen
        ? Value.wrong(
            "BAD_TEXT", "Remove the line break or the invisible characters from this reference.")
        : text(column, text);
  }

  private static String list(String text) {
    return parts(text).distinct().collect(Collectors.joining(";"));
  }

  private static Stream<String> parts(String text) {
    return Arrays.stream(text.split(";")).map(Text::trimmed).filter(p -> !p.isEmpty());
  }

  private static Value email(String raw) {
    return raw.length() <= 254 && EMAIL.matcher(raw).matches()
        ? Value.of(raw.toLowerCase(Locale.ROOT))
        : Value.wrong("BAD_EMAIL", "Give one e-mail address, such as name@force.example.");
  }

  private static Value date(String raw) {
    return Dates.read(raw)
        .map(d -> Value.of(d.toString()))
        .orElseGet(
            () ->
                Value.wrong(
                    "BAD_DATE",
                    "Give a date that exists as 2014-03-09, 09/03/2014 (day first) or 9 Mar 2014;"
                        + " 2014-03 or 2014 if no more is known."));
  }

  private static Value yesNo(String raw) {
    String letter = YES_NO.get(raw.toLowerCase(Locale.ROOT));
    return letter == null ? Value.wrong("BAD_CODE", "Give Y, N or U.") : Value.of(letter);
  }

  private static Value number(String raw) {
    return NUMBER.matcher(raw).matches()
        ? Value.of(Integer.toString(Integer.parseInt(raw)))
        : Value.wrong("BAD_NUMBER", "Give a whole number, such as 3.");
  }

  private static Value code(Column column, String code) {
    return column.codes().contains(code)
        ? Value.of(code)
        : Value.wrong("BAD_CODE", "Give one of the codes of this column: " + listed(column) + ".");
  }

  private static String listed(Column column) {
    return column.codes().size() > 60
        ? "see the description of the referral package"
        : String.join(", ", new TreeSet<>(column.codes()));
  }

  private static Value codes(Column column, String raw) {
    var codes = parts(raw).collect(Collectors.toCollection(TreeSet::new));
    return !codes.isEmpty() && column.codes().containsAll(codes)
        ? Value.of(String.join(";", codes))
        : Value.wrong("BAD_CODE", "Give codes of the list, several separated by a semicolon.");
  }

  private static Value force(Column column, String code) {
    if (code.length() == 1 && column.codes().contains("0" + code)) {
      return Value.odd(
          "0" + code,
          "LEADING_ZERO",
          "The force code had lost its leading zero; it was read as 0" + code + ".");
    }
    if (code.equals("02")) {
      return Value.odd("01", "FORCE_CODE_02", "Force code 02 was read as 01.");
    }
    return code(column, code);
  }

  private static Value replaced(Column column, String code, String old, String current) {
    return code.equals(old) ? Value.instead(current, old) : code(column, code);
  }
}
