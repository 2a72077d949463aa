package org.casereview.screening.process;

import static org.casereview.engine.Variables.CASE_ID;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.casereview.engine.Step;
import org.casereview.engine.Variable;
import org.casereview.engine.Variables;
import org.casereview.screening.Priorities;

/** Takes the case into the review with its priority. Safe to repeat. */
@Step("assignPriority")
class AssignPriority implements JavaDelegate {

  private final Priorities priorities;

  AssignPriority(Priorities priorities) {
    this.priorities = priorities;
  }

  @Override
  public void execute(DelegateExecution step) {
    Variables.PRIORITY.set(step, priorities.assign(Variable.uuid(CASE_ID, step)));
  }
}
