package org.casereview.screening.process;

import static org.casereview.engine.Variables.CASE_ID;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.casereview.engine.Step;
import org.casereview.engine.Variable;
import org.casereview.screening.Exclusions;

/** Leaves out a case on which two people have agreed. Safe to repeat. */
@Step("screenOut")
class ScreenOut implements JavaDelegate {

  private final Exclusions exclusions;

  ScreenOut(Exclusions exclusions) {
    this.exclusions = exclusions;
  }

  @Override
  public void execute(DelegateExecution step) {
    exclusions.screenOut(Variable.uuid(CASE_ID, step));
  }
}
