package org.casereview.risk;

/** How dangerous it still is, and whether it goes on; UNKNOWN counts as MEDIUM. */
public record RiskReview(Level level, boolean closes, String reasons) {

  /** The level of a suspect's risk; a structured judgement, not a computed score. */
  public enum Level {
    VERY_HIGH,
    HIGH,
    MEDIUM,
    LOW,
    UNKNOWN;

    boolean isHigh() {
      return this == VERY_HIGH || this == HIGH;
    }
  }
}
