package org.casereview.screening;

/** A three-valued answer; unknown is an answer, never an absence. */
public enum Answer {
  YES,
  NO,
  UNKNOWN
}
