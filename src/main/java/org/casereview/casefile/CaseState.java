package org.casereview.casefile;

import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/**
 * Where a case stands (domain handbook 2.1); at any time in exactly one state.
 *
 * <p>A request for information is a record beside the case with a pause of its clocks, not a state.
 */
public enum CaseState {
  DRAFT_REFERRAL,
  REFERRED,
  SCREENING,
  SCOPE_PANEL,
  SCREENED_OUT,
  IN_SCOPE,
  UNDER_REVIEW,
  QUALITY_ASSURANCE,
  PANEL,
  OUTCOME_REOPEN,
  OUTCOME_RETURN,
  OUTCOME_ADOPT,
  OUTCOME_CLOSE,
  FORCE_ACTION,
  REINVESTIGATION,
  CPS_EARLY_ADVICE,
  CPS_CHARGING,
  CHARGED,
  COURT,
  CONCLUDED,
  CLOSED_NFA_UPHELD,
  CLOSED_REINVESTIGATED_NFA,
  WITHDRAWN;

  /** The moves that the national review knows; every other pair is refused. */
  private static final Map<CaseState, Set<CaseState>> MOVES =
      Map.ofEntries(
          Map.entry(DRAFT_REFERRAL, EnumSet.of(REFERRED, WITHDRAWN)),
          Map.entry(REFERRED, EnumSet.of(SCREENING, WITHDRAWN)),
          Map.entry(SCREENING, EnumSet.of(IN_SCOPE, SCREENED_OUT, SCOPE_PANEL, WITHDRAWN)),
          Map.entry(SCOPE_PANEL, EnumSet.of(IN_SCOPE, SCREENED_OUT, WITHDRAWN)),
          Map.entry(SCREENED_OUT, EnumSet.of(SCREENING)),
          Map.entry(IN_SCOPE, EnumSet.of(UNDER_REVIEW, WITHDRAWN)),
          Map.entry(UNDER_REVIEW, EnumSet.of(QUALITY_ASSURANCE, IN_SCOPE, WITHDRAWN)),
          Map.entry(QUALITY_ASSURANCE, EnumSet.of(UNDER_REVIEW, PANEL, WITHDRAWN)),
          Map.entry(
              PANEL,
              EnumSet.of(OUTCOME_REOPEN, OUTCOME_RETURN, OUTCOME_ADOPT, OUTCOME_CLOSE, WITHDRAWN)),
          Map.entry(OUTCOME_REOPEN, EnumSet.of(REINVESTIGATION, PANEL)),
          Map.entry(OUTCOME_RETURN, EnumSet.of(FORCE_ACTION)),
          Map.entry(OUTCOME_ADOPT, EnumSet.of(REINVESTIGATION, PANEL)),
          Map.entry(OUTCOME_CLOSE, EnumSet.of(CLOSED_NFA_UPHELD, PANEL)),
          Map.entry(FORCE_ACTION, EnumSet.of(PANEL)),
          Map.entry(
              REINVESTIGATION,
              EnumSet.of(CPS_EARLY_ADVICE, CPS_CHARGING, CLOSED_REINVESTIGATED_NFA, PANEL)),
          Map.entry(
              CPS_EARLY_ADVICE,
              EnumSet.of(REINVESTIGATION, CHARGED, CLOSED_REINVESTIGATED_NFA, PANEL)),
          Map.entry(
              CPS_CHARGING, EnumSet.of(REINVESTIGATION, CHARGED, CLOSED_REINVESTIGATED_NFA, PANEL)),
          Map.entry(CHARGED, EnumSet.of(COURT, SCREENING)),
          Map.entry(COURT, EnumSet.of(CONCLUDED)),
          Map.entry(CONCLUDED, EnumSet.of(SCREENING)),
          Map.entry(CLOSED_NFA_UPHELD, EnumSet.of(SCREENING)),
          Map.entry(CLOSED_REINVESTIGATED_NFA, EnumSet.of(SCREENING)),
          Map.entry(WITHDRAWN, EnumSet.of(SCREENING)));

  public boolean mayBecome(CaseState next) {
    return MOVES.get(this).contains(next);
  }

  /**
   * True when the case's process may have ended in this state; new information brings such a case
   * back to screening.
   */
  public boolean isEnd() {
    return EnumSet.of(
            SCREENED_OUT,
            CHARGED,
            CONCLUDED,
            CLOSED_NFA_UPHELD,
            CLOSED_REINVESTIGATED_NFA,
            WITHDRAWN)
        .contains(this);
  }
}
