package org.casereview.decision;

/**
 * A round of votes; counted once; not held when new information came in, when somebody who voted
 * has no voice any more, or when it asks the force first.
 */
record Round(int number, Result result, Outcome outcome) {

  enum Result {
    MAJORITY,
    NO_MAJORITY,
    NEW_INFORMATION,
    DEFERRED,
    CONFLICT
  }

  boolean isOpen() {
    return result == null;
  }
}
