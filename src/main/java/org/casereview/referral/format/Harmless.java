package org.casereview.referral.format;

/** Text for a spreadsheet that might take it for a formula. */
public final class Harmless {

  private static final String FORMULA = "=+-@\t\r";

  private Harmless() {}

  /** The cell with an apostrophe before it where a spreadsheet would calculate it. */
  public static String cell(String text) {
    if (text == null || text.isEmpty()) {
      return "";
    }
    return isFormula(text, 0) ? "'" + text : text;
  }

  /** The text again, when a table that was given back is sent back. */
  public static String undone(String cell) {
    return cell.startsWith("'") && isFormula(cell, 1) ? cell.substring(1) : cell;
  }

  private static boolean isFormula(String text, int at) {
    return text.length() > at && FORMULA.indexOf(text.charAt(at)) >= 0;
  }
}
