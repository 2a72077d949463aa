package org.casereview.screening.process;

import static org.casereview.engine.Variables.CASE_ID;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.casereview.engine.Step;
import org.casereview.engine.Variable;

/** Asks the force for what is unknown while the review goes on. Safe to repeat. */
@Step("askForceBeside")
class AskForceBeside implements JavaDelegate {

  private final BesideRequests besideRequests;

  AskForceBeside(BesideRequests besideRequests) {
    this.besideRequests = besideRequests;
  }

  @Override
  public void execute(DelegateExecution step) {
    besideRequests.start(Variable.uuid(CASE_ID, step));
  }
}
