package org.casereview.reinvestigation.process;

import static org.casereview.engine.Variables.CASE_ID;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.casereview.engine.Step;
import org.casereview.engine.Variable;
import org.casereview.reinvestigation.PlanLadder;
import org.casereview.reinvestigation.PlanRung;

/**
 * Tells the heads of review that the force said nothing to the end of the ladder. Safe to repeat.
 */
@Step("tellHeadsOfPlan")
class TellHeadsOfPlan implements JavaDelegate {

  private final PlanLadder ladder;

  TellHeadsOfPlan(PlanLadder ladder) {
    this.ladder = ladder;
  }

  @Override
  public void execute(DelegateExecution step) {
    ladder.climb(Variable.uuid(CASE_ID, step), PlanRung.HEAD_OF_REVIEW);
  }
}
