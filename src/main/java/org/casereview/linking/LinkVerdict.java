package org.casereview.linking;

/** What a person says about two cases that have something in common. */
public enum LinkVerdict {
  SAME_INVESTIGATION,
  LINKED,
  NOT_RELATED
}
