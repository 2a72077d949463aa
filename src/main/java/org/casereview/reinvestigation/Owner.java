package org.casereview.reinvestigation;

/** Who investigates again. */
public enum Owner {
  FORCE,
  NCA
}
