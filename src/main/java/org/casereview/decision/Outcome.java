package org.casereview.decision;

import org.casereview.casefile.CaseState;

/** What the national review may decide on a case (domain handbook 2.2). */
public enum Outcome {
  REOPEN(CaseState.OUTCOME_REOPEN, CaseState.REINVESTIGATION),
  RETURN(CaseState.OUTCOME_RETURN, CaseState.FORCE_ACTION),
  ADOPT(CaseState.OUTCOME_ADOPT, CaseState.REINVESTIGATION),
  CLOSE(CaseState.OUTCOME_CLOSE, CaseState.CLOSED_NFA_UPHELD);

  private final CaseState decided;
  private final CaseState carriedOut;

  Outcome(CaseState decided, CaseState carriedOut) {
    this.decided = decided;
    this.carriedOut = carriedOut;
  }

  /** The state of a case for which this is decided. */
  CaseState decided() {
    return decided;
  }

  /** The state of a case after it was handed over or closed. */
  CaseState carriedOut() {
    return carriedOut;
  }
}
