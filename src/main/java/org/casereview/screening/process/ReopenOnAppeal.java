package org.casereview.screening.process;

import static org.casereview.engine.Variables.APPEAL_ID;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.casereview.engine.Step;
import org.casereview.engine.Variable;
import org.casereview.screening.AppealDecisions;

/** Brings a case back to screening whose appeal was upheld. Safe to repeat. */
@Step("reopenOnAppeal")
class ReopenOnAppeal implements JavaDelegate {

  private final AppealDecisions appealDecisions;

  ReopenOnAppeal(AppealDecisions appealDecisions) {
    this.appealDecisions = appealDecisions;
  }

  @Override
  public void execute(DelegateExecution step) {
    appealDecisions.apply(Variable.uuid(APPEAL_ID, step));
  }
}
