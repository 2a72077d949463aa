package org.casereview.risk;

import java.time.Instant;
import java.util.UUID;

/**
 * An urgent risk.
 *
 * @param trigger U1 to U7 (domain handbook 6.3)
 * @param title the trigger in words
 * @param priority P0 where minutes count, else P1
 * @param presentDanger whether a case with it is P0 while it is open
 * @param forceMayBeTold false where the force's own people may be the suspects
 * @param reasons of who raised it
 */
public record UrgentRisk(
    UUID id,
    String number,
    UUID caseId,
    String trigger,
    String title,
    String priority,
    boolean presentDanger,
    boolean forceMayBeTold,
    String reasons,
    String raisedBy,
    Instant raisedAt,
    RiskState state,
    Triage triage,
    String closedBy,
    Instant closedAt) {

  /** The duty officer's word on it. */
  public record Triage(boolean urgent, String reasons, String by, Instant at) {}
}
