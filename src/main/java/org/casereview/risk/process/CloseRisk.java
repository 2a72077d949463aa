package org.casereview.risk.process;

import static org.casereview.engine.Variables.URGENT_RISK_ID;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.casereview.engine.Step;
import org.casereview.engine.Variable;
import org.casereview.risk.RiskWork;

/** Closes a risk on the decision of the person who decided it. Safe to repeat. */
@Step("closeRisk")
class CloseRisk implements JavaDelegate {

  private final RiskWork work;

  CloseRisk(RiskWork work) {
    this.work = work;
  }

  @Override
  public void execute(DelegateExecution step) {
    work.close(Variable.uuid(URGENT_RISK_ID, step));
  }
}
