package org.casereview.reinvestigation.process;

import static org.casereview.engine.Variables.CASE_ID;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.casereview.engine.Step;
import org.casereview.engine.Variable;
import org.casereview.engine.Variables;
import org.casereview.reinvestigation.PlanLadder;

/** Puts the plan before the force and says when each rung of the ladder is due. Safe to repeat. */
@Step("openPlanAcceptance")
class OpenPlanAcceptance implements JavaDelegate {

  private final PlanLadder ladder;

  OpenPlanAcceptance(PlanLadder ladder) {
    this.ladder = ladder;
  }

  @Override
  public void execute(DelegateExecution step) {
    Due.set(step, ladder.openAcceptance(Variable.uuid(CASE_ID, step)));
    Variables.PLAN_ACCEPTED.set(step, false);
  }
}
