package org.casereview.standards.process;

import static org.casereview.engine.Variables.CONDUCT_MATTER_ID;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.casereview.engine.Step;
import org.casereview.engine.Variable;
import org.casereview.engine.Variables;
import org.casereview.standards.ConductMatters;

/** Asks the table of indications who is told and how soon. Safe to repeat. */
@Step("openMatter")
class OpenMatter implements JavaDelegate {

  private final ConductMatters matters;

  OpenMatter(ConductMatters matters) {
    this.matters = matters;
  }

  @Override
  public void execute(DelegateExecution step) {
    Variables.PRIORITY.set(step, matters.open(Variable.uuid(CONDUCT_MATTER_ID, step)));
  }
}
