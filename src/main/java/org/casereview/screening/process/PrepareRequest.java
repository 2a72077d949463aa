package org.casereview.screening.process;

import static org.casereview.engine.Variables.CASE_ID;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.casereview.engine.Step;
import org.casereview.engine.Variable;
import org.casereview.engine.Variables;
import org.casereview.screening.InformationRequests;

/** Writes the questions that the case waits for. Safe to repeat. */
@Step("prepareRequest")
class PrepareRequest implements JavaDelegate {

  private final InformationRequests informationRequests;

  PrepareRequest(InformationRequests informationRequests) {
    this.informationRequests = informationRequests;
  }

  @Override
  public void execute(DelegateExecution step) {
    var request = informationRequests.prepare(Variable.uuid(CASE_ID, step));
    Variables.REQUEST_ID.set(step, request.id().toString());
    Variables.REQUEST_NUMBER.set(step, request.number());
  }
}
