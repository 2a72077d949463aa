package org.casereview.screening.process;

import static org.casereview.engine.Variables.REQUEST_ID;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.casereview.engine.Step;
import org.casereview.engine.Variable;
import org.casereview.screening.ForceLadder;
import org.casereview.screening.Rung;

/** Tells that the force is late, for its lead to be told. Safe to repeat. */
@Step("tellForceLead")
class TellForceLead implements JavaDelegate {

  private final ForceLadder forceLadder;

  TellForceLead(ForceLadder forceLadder) {
    this.forceLadder = forceLadder;
  }

  @Override
  public void execute(DelegateExecution step) {
    forceLadder.climb(Variable.uuid(REQUEST_ID, step), Rung.FORCE_LEAD);
  }
}
