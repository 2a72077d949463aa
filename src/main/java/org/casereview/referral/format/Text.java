package org.casereview.referral.format;

import java.text.Normalizer;

/** Text as the reading rules of the referral package take it. */
public final class Text {

  private Text() {}

  /** Blanks of every kind: also non-breaking and zero-width ones. */
  public static boolean isBlank(int c) {
    return Character.isWhitespace(c)
        || Character.isSpaceChar(c)
        || (c >= 0x200B && c <= 0x200D)
        || c == 0x2060
        || c == 0xFEFF;
  }

  /** The text without blanks at its ends; empty for null. */
  public static String trimmed(String text) {
    if (text == null) {
      return "";
    }
    int start = 0;
    int end = text.length();
    while (start < end && isBlank(text.codePointAt(start))) {
      start += Character.charCount(text.codePointAt(start));
    }
    while (end > start && isBlank(text.codePointBefore(end))) {
      end -= Character.charCount(text.codePointBefore(end));
    }
    return text.substring(start, end);
  }

  /** The same text in one spelling: composed letters, LF at line ends. */
  public static String canonical(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFC)
        .replace("\r\n", "\n")
        .replace('\r', '\n')
        .replace('\u2028', '\n')
        .replace('\u2029', '\n');
  }

  /** True when it holds what no record holds: control characters, NUL, half a surrogate pair. */
  static boolean isBroken(String text) {
    return text.codePoints()
        .anyMatch(
            c ->
                (Character.isISOControl(c) && c != '\n' && c != '\r' && c != '\t')
                    || (c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE));
  }

  /** The first characters of a text, whole characters only. */
  public static String cut(String text, int max) {
    return text == null || text.codePointCount(0, text.length()) <= max
        ? text
        : text.substring(0, text.offsetByCodePoints(0, max));
  }
}
