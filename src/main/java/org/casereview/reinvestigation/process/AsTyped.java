package org.casereview.reinvestigation.process;

import java.util.regex.Pattern;

/** What people typed, for a form to show as it stands: forms read marks in it as Markdown. */
final class AsTyped {

  private static final Pattern MARKS = Pattern.compile("\\p{Punct}");
  private static final Pattern INDENTED = Pattern.compile("(?m)^[ \t]+");

  private AsTyped() {}

  static String of(String text) {
    String flush = INDENTED.matcher(text == null ? "" : text).replaceAll("");
    return MARKS.matcher(flush).replaceAll("\\\\$0");
  }
}
