package org.casereview.decision.pack;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Codes and blanks in words that can be printed. */
final class Plain {

  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.UK).withZone(ZoneId.of("Europe/London"));

  private Plain() {}

  static String day(Instant moment) {
    return DAY.format(moment);
  }

  /** The code in small letters; unknown where there is none. */
  static String word(String code) {
    if (code == null) {
      return "unknown";
    }
    String words = code.replace('_', ' ').toLowerCase(Locale.ROOT);
    return words.replaceAll("\\bcps\\b", "CPS").replaceAll("\\bnca\\b", "NCA");
  }

  /** The name of a box that an owner has drawn, such as readAsPeer, in words. */
  static String drawn(String name) {
    String words = name.replace('-', ' ').replaceAll("([A-Z])", " $1").strip();
    return words.isEmpty()
        ? ""
        : words.substring(0, 1).toUpperCase(Locale.ROOT)
            + words.substring(1).toLowerCase(Locale.ROOT);
  }

  static String known(String text) {
    return or(text, "unknown");
  }

  static String or(String text, String none) {
    return text == null || text.isBlank() ? none : text;
  }
}
