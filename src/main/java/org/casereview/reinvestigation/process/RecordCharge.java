package org.casereview.reinvestigation.process;

import static org.casereview.engine.Variables.CASE_ID;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.casereview.engine.Step;
import org.casereview.engine.Variable;
import org.casereview.reinvestigation.Reinvestigations;

/** Brings the case to the charge that is on record. Safe to repeat. */
@Step("recordCharge")
class RecordCharge implements JavaDelegate {

  private final Reinvestigations reinvestigations;

  RecordCharge(Reinvestigations reinvestigations) {
    this.reinvestigations = reinvestigations;
  }

  @Override
  public void execute(DelegateExecution step) {
    reinvestigations.recordCharge(Variable.uuid(CASE_ID, step));
  }
}
