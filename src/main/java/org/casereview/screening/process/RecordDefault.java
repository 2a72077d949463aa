package org.casereview.screening.process;

import static org.casereview.engine.Variables.REQUEST_ID;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.casereview.engine.Step;
import org.casereview.engine.Variable;
import org.casereview.engine.Variables;
import org.casereview.screening.InformationRequests;

/**
 * Records that no answer came, which decides nothing. Beside a review it asks once more, and after
 * that the scope panel opens. Safe to repeat.
 */
@Step("recordDefault")
class RecordDefault implements JavaDelegate {

  private final InformationRequests informationRequests;
  private final BesideRequests besideRequests;
  private final PanelsBeside panelsBeside;

  RecordDefault(
      InformationRequests informationRequests,
      BesideRequests besideRequests,
      PanelsBeside panelsBeside) {
    this.informationRequests = informationRequests;
    this.besideRequests = besideRequests;
    this.panelsBeside = panelsBeside;
  }

  @Override
  public void execute(DelegateExecution step) {
    var request = Variable.uuid(REQUEST_ID, step);
    informationRequests.recordDefault(request);
    besideRequests.again(request);
    panelsBeside.open(request);
    Variables.REQUEST_ANSWERED.set(step, false);
  }
}
