package org.casereview.screening.process;

import static org.casereview.engine.Variables.REQUEST_ID;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.casereview.engine.Step;
import org.casereview.engine.Variable;
import org.casereview.screening.ForceLadder;
import org.casereview.screening.Rung;

/** Tells that the answer is still missing, for a chief officer to be told. Safe to repeat. */
@Step("tellChiefOfficer")
class TellChiefOfficer implements JavaDelegate {

  private final ForceLadder forceLadder;

  TellChiefOfficer(ForceLadder forceLadder) {
    this.forceLadder = forceLadder;
  }

  @Override
  public void execute(DelegateExecution step) {
    forceLadder.climb(Variable.uuid(REQUEST_ID, step), Rung.CHIEF_OFFICER);
  }
}
