package org.casereview.review;

/** What became of a line of inquiry (domain handbook 12). */
public enum LineStatus {
  IDENTIFIED,
  FOLLOWED,
  MISSED,
  NO_LONGER_POSSIBLE;

  /** Whether it could still be worked on. */
  boolean isOpen() {
    return this == IDENTIFIED || this == MISSED;
  }
}
