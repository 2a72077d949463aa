package org.casereview.screening.process;

import static org.casereview.engine.Variables.APPEAL_ID;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.casereview.engine.Step;
import org.casereview.engine.Variable;
import org.casereview.screening.AppealDecisions;

/** Reminds the heads of review that an appeal is due soon. Safe to repeat. */
@Step("remindHead")
class RemindHead implements JavaDelegate {

  private final AppealDecisions appealDecisions;

  RemindHead(AppealDecisions appealDecisions) {
    this.appealDecisions = appealDecisions;
  }

  @Override
  public void execute(DelegateExecution step) {
    appealDecisions.remind(Variable.uuid(APPEAL_ID, step));
  }
}
