package org.casereview.casefile;

import java.util.List;
import java.util.UUID;

/** Who asked that a case is halted, and what came of it; from the capability that halts cases. */
public interface HaltsOnRecord {

  /**
   * A halt that was asked for.
   *
   * @param outcomeId the decision that is to hold no more
   * @param waits for another person to confirm it, or to be carried out
   * @param carriedOut whether the case came before the panel by it
   */
  record Halt(UUID outcomeId, String reasons, boolean waits, boolean carriedOut) {}

  /** Those of a case, oldest first. */
  List<Halt> of(UUID caseId);
}
