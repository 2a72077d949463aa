package org.casereview.risk.process;

import static org.casereview.engine.Variables.URGENT_RISK_ID;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.casereview.engine.Step;
import org.casereview.engine.Variable;
import org.casereview.risk.RiskLadder;
import org.casereview.risk.RiskRung;

/** Tells the heads of review that the chief officer on call is wanted. Safe to repeat. */
@Step("tellOfficerOnCall")
class TellOfficerOnCall implements JavaDelegate {

  private final RiskLadder ladder;

  TellOfficerOnCall(RiskLadder ladder) {
    this.ladder = ladder;
  }

  @Override
  public void execute(DelegateExecution step) {
    ladder.climb(Variable.uuid(URGENT_RISK_ID, step), RiskRung.CHIEF_OFFICER);
  }
}
