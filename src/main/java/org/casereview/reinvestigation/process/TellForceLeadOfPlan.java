package org.casereview.reinvestigation.process;

import static org.casereview.engine.Variables.CASE_ID;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.casereview.engine.Step;
import org.casereview.engine.Variable;
import org.casereview.reinvestigation.PlanLadder;
import org.casereview.reinvestigation.PlanRung;

/** Tells that the force is late with its plan, for its lead to be told. Safe to repeat. */
@Step("tellForceLeadOfPlan")
class TellForceLeadOfPlan implements JavaDelegate {

  private final PlanLadder ladder;

  TellForceLeadOfPlan(PlanLadder ladder) {
    this.ladder = ladder;
  }

  @Override
  public void execute(DelegateExecution step) {
    ladder.climb(Variable.uuid(CASE_ID, step), PlanRung.FORCE_LEAD);
  }
}
