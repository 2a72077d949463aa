package org.casereview.casefile;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Who asked that a case is halted, and what came of it; from the capability that halts cases. */
public interface HaltsOnRecord {

  /**
   * A halt that was asked for.
   *
   * @param outcomeId the decision that is to hold no more
   * @param agrees whether another person confirmed it; null while nobody has answered
   */
  record Halt(UUID outcomeId, String reasons, Instant askedAt, Boolean agrees) {

    public boolean isOpen() {
      return agrees == null;
    }
  }

  /** Those of a case, oldest first. */
  List<Halt> of(UUID caseId);
}
