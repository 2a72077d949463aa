package org.casereview.review.process;

import static org.casereview.engine.Variables.CASE_ID;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.casereview.engine.Step;
import org.casereview.engine.Variable;
import org.casereview.review.Allocations;

/** Opens the stage of review for a case in scope. Safe to repeat. */
@Step("openReview")
class OpenReview implements JavaDelegate {

  private final Allocations allocations;

  OpenReview(Allocations allocations) {
    this.allocations = allocations;
  }

  @Override
  public void execute(DelegateExecution step) {
    allocations.open(Variable.uuid(CASE_ID, step));
  }
}
