package org.casereview.decision;

import java.util.UUID;
import org.casereview.casefile.CaseFiles;
import org.casereview.casefile.CaseState;
import org.springframework.stereotype.Component;

/** How a decided case comes before the panel again: the way that is open where it stands. */
@Component
class PanelAgain {

  private final CaseFiles cases;
  private final HeldOutcomes outcomes;

  PanelAgain(CaseFiles cases, HeldOutcomes outcomes) {
    this.cases = cases;
    this.outcomes = outcomes;
  }

  /** Whether it is halted for that, because an acquittal bars everybody whom it is for. */
  boolean isByHalt(UUID caseId) {
    return outcomes.mayBeHalted(caseId);
  }

  String sentence(UUID caseId) {
    CaseState state = cases.get(caseId).state();
    if (isByHalt(caseId)) {
      return "Nobody carries the panel's decision without those whom an acquittal bars: a manager or a head of review asks on its page that it is halted, another head of"
          + " review confirms it, and the panel decides again.";
    }
    return switch (state) {
      case OUTCOME_RETURN, FORCE_ACTION ->
          "The panel decides again when the force has reported or is recalled.";
      case OUTCOME_ADOPT ->
          "The panel decides again when the NCA declines; once the case has ended, record what is new.";
      case OUTCOME_REOPEN, REINVESTIGATION, CPS_EARLY_ADVICE, CPS_CHARGING ->
          "The panel decides again once the reinvestigation has ended: then record what is new. Where"
              + " acquittals come to bar everybody whom it is for, it can be halted before.";
      case PANEL -> "The panel is deciding now.";
      default ->
          "The panel decides again on new information once the case has ended: record what is new.";
    };
  }
}
