package org.casereview.screening.process;

import static org.casereview.engine.Variables.REQUEST_ID;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.casereview.engine.Step;
import org.casereview.engine.Variable;
import org.casereview.engine.Variables;
import org.casereview.screening.InformationRequests;

/** Records that no answer came; it decides nothing. Safe to repeat. */
@Step("recordDefault")
class RecordDefault implements JavaDelegate {

  private final InformationRequests informationRequests;

  RecordDefault(InformationRequests informationRequests) {
    this.informationRequests = informationRequests;
  }

  @Override
  public void execute(DelegateExecution step) {
    informationRequests.recordDefault(Variable.uuid(REQUEST_ID, step));
    Variables.REQUEST_ANSWERED.set(step, false);
  }
}
