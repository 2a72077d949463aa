package org.casereview.screening.process;

import static org.casereview.engine.Variables.REQUEST_ID;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.casereview.engine.Step;
import org.casereview.engine.Variable;
import org.casereview.screening.ForceLadder;
import org.casereview.screening.Rung;

/** Reminds the liaisons of the force. Safe to repeat. */
@Step("remindForce")
class RemindForce implements JavaDelegate {

  private final ForceLadder forceLadder;

  RemindForce(ForceLadder forceLadder) {
    this.forceLadder = forceLadder;
  }

  @Override
  public void execute(DelegateExecution step) {
    forceLadder.climb(Variable.uuid(REQUEST_ID, step), Rung.REMINDER);
  }
}
