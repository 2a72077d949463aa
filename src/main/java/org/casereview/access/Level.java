package org.casereview.access;

/** What a grant lets a person see of a case; EXCLUDED wins over all others. */
public enum Level {
  BASIC,
  STANDARD,
  SPECIFIC,
  EMERGENCY,
  EXCLUDED
}
