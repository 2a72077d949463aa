package org.casereview.reinvestigation.process;

import static org.casereview.engine.Variables.CASE_ID;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.casereview.engine.Step;
import org.casereview.engine.Variable;
import org.casereview.engine.Variables;
import org.casereview.reinvestigation.Adoptions;

/** Brings a case that the NCA does not adopt back to the panel. Safe to repeat. */
@Step("declineAdoption")
class DeclineAdoption implements JavaDelegate {

  private final Adoptions adoptions;

  DeclineAdoption(Adoptions adoptions) {
    this.adoptions = adoptions;
  }

  @Override
  public void execute(DelegateExecution step) {
    adoptions.decline(Variable.uuid(CASE_ID, step));
    Variables.CASE_ADOPTED.set(step, false);
  }
}
