package org.casereview.reinvestigation.process;

import static org.casereview.engine.Variables.CASE_ID;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.casereview.engine.Step;
import org.casereview.engine.Variable;
import org.casereview.engine.Variables;
import org.casereview.reinvestigation.Adoptions;
import org.casereview.reinvestigation.Owner;

/** Makes the NCA the owner of a case that it adopted. Safe to repeat. */
@Step("adoptCase")
class AdoptCase implements JavaDelegate {

  private final Adoptions adoptions;

  AdoptCase(Adoptions adoptions) {
    this.adoptions = adoptions;
  }

  @Override
  public void execute(DelegateExecution step) {
    adoptions.adopt(Variable.uuid(CASE_ID, step));
    Variables.REINVESTIGATION_OWNER.set(step, Owner.NCA.name());
    Variables.CASE_ADOPTED.set(step, true);
  }
}
