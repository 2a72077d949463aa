package org.casereview.access;

/** How a person comes to see something of a case; EXCLUDED wins over all others. */
public enum Level {
  /** Comes with the role: knows of the case. */
  BASIC,
  /** Comes with the role or the work on the case: opens its file. */
  STANDARD,
  /** Given by name: opens the file of this case. */
  SPECIFIC,
  /** Taken by oneself, for an hour and on record. */
  EMERGENCY,
  /** Given by name, or by a conflict or a former force: there is no such case. */
  EXCLUDED
}
