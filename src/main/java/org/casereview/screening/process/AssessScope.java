package org.casereview.screening.process;

import static org.casereview.engine.Variables.CASE_ID;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.casereview.engine.Step;
import org.casereview.engine.Variable;
import org.casereview.engine.Variables;
import org.casereview.screening.Screenings;

/** Proposes the scope of a case for a person to confirm. Safe to repeat. */
@Step("assessScope")
class AssessScope implements JavaDelegate {

  private final Screenings screenings;

  AssessScope(Screenings screenings) {
    this.screenings = screenings;
  }

  @Override
  public void execute(DelegateExecution step) {
    var scope = screenings.assess(Variable.uuid(CASE_ID, step));
    Variables.SCOPE_OUTCOME.set(step, scope.outcome());
    Variables.RAPE_ALLEGED.set(step, scope.rapeAlleged());
    Variables.TASK_PLACE.setForNow(step, scope.place().ahead());
  }
}
