package org.casereview.reinvestigation.process;

import static org.casereview.engine.Variables.CASE_ID;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.casereview.engine.Step;
import org.casereview.engine.Variable;
import org.casereview.engine.Variables;
import org.casereview.reinvestigation.Reinvestigations;

/** Begins the reinvestigation by whom the case was decided for. Safe to repeat. */
@Step("beginReinvestigation")
class BeginReinvestigation implements JavaDelegate {

  private final Reinvestigations reinvestigations;

  BeginReinvestigation(Reinvestigations reinvestigations) {
    this.reinvestigations = reinvestigations;
  }

  @Override
  public void execute(DelegateExecution step) {
    var owner = reinvestigations.begin(Variable.uuid(CASE_ID, step));
    Variables.REINVESTIGATION_OWNER.set(step, owner.name());
  }
}
