package org.casereview.risk;

/** Where an urgent risk stands. */
public enum RiskState {
  OPEN,
  URGENT,
  ACKNOWLEDGED,
  PLANNED,
  CLOSED
}
