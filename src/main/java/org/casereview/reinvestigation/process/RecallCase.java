package org.casereview.reinvestigation.process;

import static org.casereview.engine.Variables.CASE_ID;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.casereview.engine.Step;
import org.casereview.engine.Variable;
import org.casereview.reinvestigation.Recalls;

/** Brings a recalled case back to the panel. Safe to repeat. */
@Step("recallCase")
class RecallCase implements JavaDelegate {

  private final Recalls recalls;

  RecallCase(Recalls recalls) {
    this.recalls = recalls;
  }

  @Override
  public void execute(DelegateExecution step) {
    recalls.carryOut(Variable.uuid(CASE_ID, step));
  }
}
