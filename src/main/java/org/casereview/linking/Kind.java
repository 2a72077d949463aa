package org.casereview.linking;

/** What two cases may have in common. */
enum Kind {
  CRIME_NUMBER,
  PNC_ID,
  NAME_AND_BIRTH
}
