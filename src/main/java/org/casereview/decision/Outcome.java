package org.casereview.decision;

import java.util.Locale;
import org.casereview.casefile.CaseState;

/** What the national review may decide on a case (domain handbook 2.2). */
public enum Outcome {
  REOPEN(CaseState.OUTCOME_REOPEN),
  RETURN(CaseState.OUTCOME_RETURN),
  ADOPT(CaseState.OUTCOME_ADOPT),
  CLOSE(CaseState.OUTCOME_CLOSE);

  private final CaseState decided;

  Outcome(CaseState decided) {
    this.decided = decided;
  }

  /** As a sentence says it. */
  String inWords() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The state of a case for which this is decided. */
  public CaseState decided() {
    return decided;
  }
}
