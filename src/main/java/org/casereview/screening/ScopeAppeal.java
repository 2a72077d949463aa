package org.casereview.screening;

import java.time.Instant;
import java.util.UUID;

/**
 * A force's one appeal against an exclusion, and what the head of review decided.
 *
 * @param toldAt when the force was told that the case is left out
 * @param decision null until it is decided
 */
public record ScopeAppeal(
    UUID id,
    String number,
    UUID caseId,
    UUID screeningId,
    String forceCode,
    Instant toldAt,
    String reasons,
    String lodgedBy,
    Instant lodgedAt,
    Decision decision) {

  /**
   * What was decided.
   *
   * @param reasons why, and {@code by} whom: null for the force, which reads its own words of it
   * @param toldToForce the reasons as the force reads them
   */
  public record Decision(
      boolean upheld, String reasons, String toldToForce, String by, Instant at) {}
}
