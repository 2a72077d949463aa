package org.casereview.referral;

import static org.casereview.casefile.CaseState.*;

import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Stream;
import org.casereview.casefile.CaseState;

/**
 * Where a case stands as its force is told. Steps inside the review, and decisions that somebody
 * still has to approve, are not told apart.
 */
public enum ForceStage {
  RECEIVED(DRAFT_REFERRAL, REFERRED),
  SCREENING(CaseState.SCREENING, SCOPE_PANEL),
  UNDER_REVIEW(
      IN_SCOPE, CaseState.UNDER_REVIEW, QUALITY_ASSURANCE, PANEL, OUTCOME_CLOSE, OUTCOME_ADOPT),
  WITH_FORCE(OUTCOME_RETURN, FORCE_ACTION),
  REINVESTIGATION(OUTCOME_REOPEN, CaseState.REINVESTIGATION, CPS_EARLY_ADVICE, CPS_CHARGING),
  CHARGED(CaseState.CHARGED, COURT, CONCLUDED),
  CLOSED(CLOSED_NFA_UPHELD, CLOSED_REINVESTIGATED_NFA),
  NOT_IN_SCOPE(SCREENED_OUT),
  WITHDRAWN(CaseState.WITHDRAWN);

  private final Set<CaseState> states;

  ForceStage(CaseState first, CaseState... others) {
    states = EnumSet.of(first, others);
  }

  static ForceStage of(CaseState state) {
    return Stream.of(values()).filter(s -> s.states.contains(state)).findFirst().orElseThrow();
  }

  String[] states() {
    return states.stream().map(Enum::name).toArray(String[]::new);
  }
}
