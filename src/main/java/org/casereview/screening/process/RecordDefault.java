package org.casereview.screening.process;

import static org.casereview.engine.Variables.REQUEST_ID;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.casereview.engine.Step;
import org.casereview.engine.Variable;
import org.casereview.engine.Variables;
import org.casereview.screening.InformationRequests;

/**
 * Records that no answer came, which decides nothing; beside a review it asks once more. Safe to
 * repeat.
 */
@Step("recordDefault")
class RecordDefault implements JavaDelegate {

  private final InformationRequests informationRequests;
  private final BesideRequests besideRequests;

  RecordDefault(InformationRequests informationRequests, BesideRequests besideRequests) {
    this.informationRequests = informationRequests;
    this.besideRequests = besideRequests;
  }

  @Override
  public void execute(DelegateExecution step) {
    var request = Variable.uuid(REQUEST_ID, step);
    informationRequests.recordDefault(request);
    besideRequests.again(request);
    Variables.REQUEST_ANSWERED.set(step, false);
  }
}
