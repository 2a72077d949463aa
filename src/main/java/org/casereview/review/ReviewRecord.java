package org.casereview.review;

import java.time.Instant;
import java.util.UUID;

/** One round of a review as it is on file, texts readable. */
record ReviewRecord(
    UUID id,
    UUID caseId,
    int round,
    String reviewerId,
    String protocolVersion,
    String conflict,
    String summary,
    String recommendation,
    String reasons,
    Instant submittedAt,
    Instant handedBackAt,
    Long fileVersion,
    String checkedBy,
    Instant checkedAt,
    Boolean passed,
    String comments,
    boolean unchecked) {

  boolean isOpenFor(String staffId) {
    return reviewerId.equals(staffId)
        && "NONE".equals(conflict)
        && submittedAt == null
        && !isGivenUp();
  }

  boolean mayBeHandedBackBy(String staffId) {
    return isUnderWay() && submittedAt == null && reviewerId.equals(staffId);
  }

  boolean isConflicted() {
    return "CONFLICT".equals(conflict);
  }

  /** Somebody else goes on: for a conflict, or because the case went back to allocation. */
  boolean isGivenUp() {
    return isConflicted() || handedBackAt != null;
  }

  boolean awaitsCheck() {
    return submittedAt != null && passed == null && !unchecked;
  }

  /** Neither passed, nor sent back, nor left unchecked, nor given up. */
  boolean isUnderWay() {
    return passed == null && !unchecked && !isGivenUp();
  }
}
