package org.casereview.referral.format;

/**
 * Something wrong or odd in a package, with a sentence that says what to do.
 *
 * @param row number as a person sees it in the file (the header is row 1); 0 for the whole table
 * @param value the value as sent, cut at 100 characters; null when there is none
 */
public record Problem(
    Severity severity,
    String table,
    int row,
    String column,
    String forceReference,
    String code,
    String value,
    String message) {

  /** An error rejects its referral; a warning rejects nothing. */
  public enum Severity {
    ERROR,
    WARNING
  }

  public Problem {
    value = Text.cut(value, 100);
    column = Text.cut(column, 100);
    forceReference = Text.cut(forceReference, 100);
  }

  public static Problem error(
      Row row, String column, String reference, String code, String message) {
    return at(Severity.ERROR, row, column, reference, code, message);
  }

  public static Problem warning(
      Row row, String column, String reference, String code, String message) {
    return at(Severity.WARNING, row, column, reference, code, message);
  }

  /** A remark on a whole table. */
  public static Problem ofTable(String table, String column, String code, String message) {
    return new Problem(Severity.WARNING, table, 0, column, null, code, null, message);
  }

  /** A row that came before and is left out now. */
  public static Problem noLongerSent(Table table, String reference, String row) {
    return new Problem(
        Severity.WARNING,
        table.label(),
        0,
        table.reference(),
        reference,
        "NO_LONGER_SENT",
        row,
        "This row came before and is left out now: it is kept and shown as no longer sent.");
  }

  public boolean isError() {
    return severity == Severity.ERROR;
  }

  private static Problem at(
      Severity severity, Row row, String column, String reference, String code, String message) {
    String value = column == null ? null : row.value(column);
    return new Problem(
        severity, row.table().label(), row.number(), column, reference, code, value, message);
  }
}
