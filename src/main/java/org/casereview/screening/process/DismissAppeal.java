package org.casereview.screening.process;

import static org.casereview.engine.Variables.APPEAL_ID;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.casereview.engine.Step;
import org.casereview.engine.Variable;
import org.casereview.screening.AppealDecisions;

/** Tells the force that its appeal was dismissed, and why. Safe to repeat. */
@Step("dismissAppeal")
class DismissAppeal implements JavaDelegate {

  private final AppealDecisions appealDecisions;

  DismissAppeal(AppealDecisions appealDecisions) {
    this.appealDecisions = appealDecisions;
  }

  @Override
  public void execute(DelegateExecution step) {
    appealDecisions.apply(Variable.uuid(APPEAL_ID, step));
  }
}
