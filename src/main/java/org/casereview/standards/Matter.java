package org.casereview.standards;

import java.time.Instant;
import java.util.UUID;

/**
 * A conduct matter, for standards liaisons alone.
 *
 * @param triage what the table of indications said, or null while it was not asked
 * @param answered whether the body has acknowledged it
 */
public record Matter(
    UUID id,
    String number,
    String caseNumber,
    String forceCode,
    Indication indication,
    String account,
    Instant raisedAt,
    Triage triage,
    boolean answered) {

  /**
   * What the table of indications said.
   *
   * @param mandatory whether the law expects a referral to the IOPC
   */
  public record Triage(
      Route route, boolean mandatory, String priority, String ruleId, int tableVersion) {}
}
