package org.casereview.review;

/** Where a line of inquiry was learnt of. */
public enum LineSource {
  PACKAGE,
  FINDING,
  BY_HAND
}
