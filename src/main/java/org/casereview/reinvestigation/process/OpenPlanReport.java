package org.casereview.reinvestigation.process;

import static org.casereview.engine.Variables.CASE_ID;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.casereview.engine.Step;
import org.casereview.engine.Variable;
import org.casereview.reinvestigation.PlanLadder;

/** Lets the force work on its plan and says when each rung of the ladder is due. Safe to repeat. */
@Step("openPlanReport")
class OpenPlanReport implements JavaDelegate {

  private final PlanLadder ladder;

  OpenPlanReport(PlanLadder ladder) {
    this.ladder = ladder;
  }

  @Override
  public void execute(DelegateExecution step) {
    Due.set(step, ladder.openReport(Variable.uuid(CASE_ID, step)));
  }
}
