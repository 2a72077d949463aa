package org.casereview.reinvestigation;

/** What came of an action; whatever was not done is explained. */
public enum ActionResult {
  DONE,
  NOT_POSSIBLE,
  NOT_DONE
}
