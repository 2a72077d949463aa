package org.casereview.referral.format;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.casereview.referral.content.PartialDate;

/** Dates as forces write them; what is not certain is not guessed. */
final class Dates {

  private static final Pattern TIME =
      Pattern.compile(
          "(?:[T ]\\s*(?:[01]?[0-9]|2[0-3]):[0-5][0-9](?::[0-5][0-9](?:[.,][0-9]+)?)?(?: ?(?:Z|[+-][0-9]{2}:?[0-9]{2}))?)$");
  private static final Pattern ISO = Pattern.compile("([0-9]{4})(?:-([0-9]{2})(?:-([0-9]{2}))?)?");
  private static final Pattern SLASHES = Pattern.compile("([0-9]{1,2})/([0-9]{1,2})/([0-9]{4})");
  private static final Pattern WORDS =
      Pattern.compile("([0-9]{1,2}) +([A-Za-z]{3,9})\\.? +([0-9]{4})");
  private static final List<String> MONTHS =
      List.of(
          "january",
          "february",
          "march",
          "april",
          "may",
          "june",
          "july",
          "august",
          "september",
          "october",
          "november",
          "december");

  private Dates() {}

  static Optional<PartialDate> read(String text) {
    String date = TIME.matcher(text).replaceFirst("");
    try {
      Matcher iso = ISO.matcher(date);
      if (iso.matches()) {
        boolean timed = !date.equals(text);
        return timed && iso.group(3) == null
            ? Optional.empty()
            : plausible(PartialDate.parse(date));
      }
      Matcher slashes = SLASHES.matcher(date);
      if (slashes.matches()) {
        return day(slashes.group(3), Integer.parseInt(slashes.group(2)), slashes.group(1));
      }
      Matcher words = WORDS.matcher(date);
      if (words.matches() && month(words.group(2)) > 0) {
        return day(words.group(3), month(words.group(2)), words.group(1));
      }
    } catch (DateTimeException e) {
      return Optional.empty();
    }
    return Optional.empty();
  }

  private static int month(String word) {
    String small = word.toLowerCase(Locale.ROOT);
    for (int i = 0; i < MONTHS.size(); i++) {
      String full = MONTHS.get(i);
      if (full.equals(small)
          || full.substring(0, 3).equals(small)
          || small.equals("sept") && i == 8) {
        return i + 1;
      }
    }
    return 0;
  }

  private static Optional<PartialDate> day(String year, int month, String day) {
    return plausible(
        PartialDate.of(LocalDate.of(Integer.parseInt(year), month, Integer.parseInt(day))));
  }

  /** A year such as 0014 is a typing error, not a date. */
  private static Optional<PartialDate> plausible(PartialDate date) {
    return date.from().getYear() < 1900 ? Optional.empty() : Optional.of(date);
  }
}
