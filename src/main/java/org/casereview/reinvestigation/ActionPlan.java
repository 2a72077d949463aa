package org.casereview.reinvestigation;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.casereview.decision.Outcome;

/** A plan that was sent to a force on an outcome, with its actions. */
record ActionPlan(
    UUID id,
    UUID caseId,
    UUID outcomeId,
    Outcome outcome,
    String forceCode,
    String sentTo,
    String sentBy,
    Instant sentAt,
    List<Action> actions) {

  /** One thing that the force is asked to do, and what came of it; null before the report. */
  record Action(int number, String text, ActionResult result, String statement) {}

  /** The process in whose targets the clocks of a stage of this plan stand. */
  String process(Stage stage) {
    if (stage == Stage.REPORT) {
      return "plan-report";
    }
    return outcome == Outcome.RETURN ? "return-to-force" : "plan-acceptance";
  }
}
