package org.casereview.referral;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.UUID;

/**
 * A rejected referral: an item until it is accepted or withdrawn.
 *
 * @param queueForce whose liaisons have to cure it; null when central intake has to
 * @param forceCode its force, as far as it can be read; null otherwise
 * @param shownReference the force's reference as sent, or null
 * @param packageId the newest package that it came in
 * @param row its row of {@code cases} there
 * @param raw its rows as sent, as one object of the JSON carrier
 * @param rowNumbers the number of each row in its file, by table, in the order of its array
 * @param problems how many errors are to be cured
 * @param dueAt when the force has to have corrected it
 * @param withdrawal what the force asked for, or null
 * @param caseId the case that it became, or null
 */
public record Rejected(
    UUID id,
    String number,
    String queueForce,
    String forceCode,
    String shownReference,
    UUID packageId,
    int row,
    JsonNode raw,
    JsonNode rowNumbers,
    boolean rapeAlleged,
    String state,
    int problems,
    int attempts,
    Instant firstRejectedAt,
    Instant lastRejectedAt,
    Instant openedAt,
    Instant dueAt,
    Withdrawal withdrawal,
    UUID caseId) {

  static final String OPEN = "OPEN";
  static final String WITHDRAWAL_ASKED = "WITHDRAWAL_ASKED";

  /** What the liaison asked for: that the force does not refer it after all. */
  public record Withdrawal(String reason, String askedBy, Instant askedAt) {}

  public boolean hasEnded() {
    return !isOpen() && !isWithdrawalAsked();
  }

  boolean isOpen() {
    return state.equals(OPEN);
  }

  boolean isWithdrawalAsked() {
    return state.equals(WITHDRAWAL_ASKED);
  }
}
