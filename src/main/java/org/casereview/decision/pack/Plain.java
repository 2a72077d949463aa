package org.casereview.decision.pack;

import java.util.Locale;

/** Codes and blanks in words that can be printed. */
final class Plain {

  private Plain() {}

  /** The code in small letters; unknown where there is none. */
  static String word(String code) {
    if (code == null) {
      return "unknown";
    }
    String words = code.replace('_', ' ').toLowerCase(Locale.ROOT);
    return words.replaceAll("\\bcps\\b", "CPS").replaceAll("\\bnca\\b", "NCA");
  }

  static String known(String text) {
    return or(text, "unknown");
  }

  static String or(String text, String none) {
    return text == null || text.isBlank() ? none : text;
  }
}
