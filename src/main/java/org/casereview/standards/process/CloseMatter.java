package org.casereview.standards.process;

import static org.casereview.engine.Variables.CONDUCT_MATTER_ID;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.casereview.engine.Step;
import org.casereview.engine.Variable;
import org.casereview.standards.ConductMatters;

/** Leaves the matter with whoever decides on it now. Safe to repeat. */
@Step("closeMatter")
class CloseMatter implements JavaDelegate {

  private final ConductMatters matters;

  CloseMatter(ConductMatters matters) {
    this.matters = matters;
  }

  @Override
  public void execute(DelegateExecution step) {
    matters.close(Variable.uuid(CONDUCT_MATTER_ID, step));
  }
}
