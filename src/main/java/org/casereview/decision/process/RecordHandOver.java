package org.casereview.decision.process;

import static org.casereview.engine.Variables.CASE_ID;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.casereview.decision.HandOvers;
import org.casereview.engine.Step;
import org.casereview.engine.Variable;

/** Leaves the case with its force or its reinvestigation. Safe to repeat. */
@Step("recordHandOver")
class RecordHandOver implements JavaDelegate {

  private final HandOvers handOvers;

  RecordHandOver(HandOvers handOvers) {
    this.handOvers = handOvers;
  }

  @Override
  public void execute(DelegateExecution step) {
    handOvers.carryOut(Variable.uuid(CASE_ID, step));
  }
}
