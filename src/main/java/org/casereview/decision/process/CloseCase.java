package org.casereview.decision.process;

import static org.casereview.engine.Variables.CASE_ID;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.casereview.decision.Closures;
import org.casereview.engine.Step;
import org.casereview.engine.Variable;

/** Closes the case on its approved closure. Safe to repeat. */
@Step("closeCase")
class CloseCase implements JavaDelegate {

  private final Closures closures;

  CloseCase(Closures closures) {
    this.closures = closures;
  }

  @Override
  public void execute(DelegateExecution step) {
    closures.close(Variable.uuid(CASE_ID, step));
  }
}
