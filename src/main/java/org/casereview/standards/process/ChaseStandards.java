package org.casereview.standards.process;

import static org.casereview.engine.Variables.CONDUCT_MATTER_ID;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.casereview.engine.Step;
import org.casereview.engine.Variable;
import org.casereview.standards.ConductMatters;

/** Tells the liaisons that the body is silent. */
@Step("chaseStandards")
class ChaseStandards implements JavaDelegate {

  private final ConductMatters matters;

  ChaseStandards(ConductMatters matters) {
    this.matters = matters;
  }

  @Override
  public void execute(DelegateExecution step) {
    matters.chase(Variable.uuid(CONDUCT_MATTER_ID, step));
  }
}
