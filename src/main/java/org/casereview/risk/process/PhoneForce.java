package org.casereview.risk.process;

import static org.casereview.engine.Variables.URGENT_RISK_ID;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.casereview.engine.Step;
import org.casereview.engine.Variable;
import org.casereview.risk.RiskLadder;
import org.casereview.risk.RiskRung;

/** Tells the duty officers to telephone the force. Safe to repeat. */
@Step("phoneForce")
class PhoneForce implements JavaDelegate {

  private final RiskLadder ladder;

  PhoneForce(RiskLadder ladder) {
    this.ladder = ladder;
  }

  @Override
  public void execute(DelegateExecution step) {
    ladder.climb(Variable.uuid(URGENT_RISK_ID, step), RiskRung.PHONE);
  }
}
