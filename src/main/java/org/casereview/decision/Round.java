package org.casereview.decision;

/**
 * A round of votes; counted once; not held when new information came in, or when it asks the force
 * first.
 */
record Round(int number, Result result, Outcome outcome) {

  enum Result {
    MAJORITY,
    NO_MAJORITY,
    NEW_INFORMATION,
    DEFERRED
  }

  boolean isOpen() {
    return result == null;
  }
}
