package org.casereview.reinvestigation.process;

import static org.casereview.engine.Variables.CASE_ID;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.casereview.engine.Step;
import org.casereview.engine.Variable;
import org.casereview.reinvestigation.PlanLadder;
import org.casereview.reinvestigation.PlanRung;

/** Tells that the force is still silent, for a chief officer to be told. Safe to repeat. */
@Step("tellChiefOfficerOfPlan")
class TellChiefOfficerOfPlan implements JavaDelegate {

  private final PlanLadder ladder;

  TellChiefOfficerOfPlan(PlanLadder ladder) {
    this.ladder = ladder;
  }

  @Override
  public void execute(DelegateExecution step) {
    ladder.climb(Variable.uuid(CASE_ID, step), PlanRung.CHIEF_OFFICER);
  }
}
