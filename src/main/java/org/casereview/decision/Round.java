package org.casereview.decision;

/** A round of votes; counted once, and not held when new information came in before. */
record Round(int number, Result result, Outcome outcome) {

  enum Result {
    MAJORITY,
    NO_MAJORITY,
    NEW_INFORMATION
  }

  boolean isOpen() {
    return result == null;
  }
}
