package org.casereview.reinvestigation.process;

import static org.casereview.engine.Variables.CASE_ID;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.casereview.engine.Step;
import org.casereview.engine.Variable;
import org.casereview.reinvestigation.PlanLadder;

/** Records that the force stayed silent; a manager decides what follows. Safe to repeat. */
@Step("recordForceSilence")
class RecordForceSilence implements JavaDelegate {

  private final PlanLadder ladder;

  RecordForceSilence(PlanLadder ladder) {
    this.ladder = ladder;
  }

  @Override
  public void execute(DelegateExecution step) {
    ladder.handToManager(Variable.uuid(CASE_ID, step));
  }
}
