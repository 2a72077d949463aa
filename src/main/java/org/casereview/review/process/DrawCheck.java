package org.casereview.review.process;

import static org.casereview.engine.Variables.CASE_ID;
import static org.casereview.engine.Variables.CHECK_NEEDED;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.casereview.engine.Step;
import org.casereview.engine.Variable;
import org.casereview.review.CheckDraws;

/** Draws whether a second person checks the review before the panel. Safe to repeat. */
@Step("drawCheck")
class DrawCheck implements JavaDelegate {

  private final CheckDraws draws;

  DrawCheck(CheckDraws draws) {
    this.draws = draws;
  }

  @Override
  public void execute(DelegateExecution step) {
    CHECK_NEEDED.set(step, draws.draw(Variable.uuid(CASE_ID, step)));
  }
}
