package org.casereview.review;

/** The ledger of a case has no line of that label, as far as this person sees it. */
public class UnknownLine extends RuntimeException {

  private static final long serialVersionUID = 1L;

  UnknownLine() {
    super("There is no such line in this ledger. Load it again.");
  }
}
