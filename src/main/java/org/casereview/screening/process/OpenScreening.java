package org.casereview.screening.process;

import static org.casereview.engine.Variables.CASE_ID;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.casereview.engine.Step;
import org.casereview.engine.Variable;
import org.casereview.screening.Screenings;

/** Opens the screening of a case. Safe to repeat. */
@Step("openScreening")
class OpenScreening implements JavaDelegate {

  private final Screenings screenings;

  OpenScreening(Screenings screenings) {
    this.screenings = screenings;
  }

  @Override
  public void execute(DelegateExecution step) {
    screenings.open(Variable.uuid(CASE_ID, step));
  }
}
