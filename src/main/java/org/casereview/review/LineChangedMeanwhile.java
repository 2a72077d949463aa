package org.casereview.review;

/** Somebody, or another window, changed the line after this one was opened. */
public class LineChangedMeanwhile extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient LedgerLine line;

  LineChangedMeanwhile(LedgerLine line) {
    super(
        "Line %s was changed in the meantime, perhaps in another window. Read what is there now,"
                .formatted(line.label())
            + " then record yours again.");
    this.line = line;
  }

  /** What stands there now. */
  public LedgerLine line() {
    return line;
  }
}
