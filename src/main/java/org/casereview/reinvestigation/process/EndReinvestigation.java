package org.casereview.reinvestigation.process;

import static org.casereview.engine.Variables.CASE_ID;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.casereview.engine.Step;
import org.casereview.engine.Variable;
import org.casereview.reinvestigation.Reinvestigations;

/** Ends the reinvestigation on its approved ending. Safe to repeat. */
@Step("endReinvestigation")
class EndReinvestigation implements JavaDelegate {

  private final Reinvestigations reinvestigations;

  EndReinvestigation(Reinvestigations reinvestigations) {
    this.reinvestigations = reinvestigations;
  }

  @Override
  public void execute(DelegateExecution step) {
    reinvestigations.end(Variable.uuid(CASE_ID, step));
  }
}
