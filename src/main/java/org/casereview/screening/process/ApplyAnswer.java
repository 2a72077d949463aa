package org.casereview.screening.process;

import static org.casereview.engine.Variables.REQUEST_ID;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.casereview.engine.Step;
import org.casereview.engine.Variable;
import org.casereview.screening.InformationRequests;

/** Takes the force's answers into the case. Safe to repeat. */
@Step("applyAnswer")
class ApplyAnswer implements JavaDelegate {

  private final InformationRequests informationRequests;

  ApplyAnswer(InformationRequests informationRequests) {
    this.informationRequests = informationRequests;
  }

  @Override
  public void execute(DelegateExecution step) {
    informationRequests.apply(Variable.uuid(REQUEST_ID, step));
  }
}
