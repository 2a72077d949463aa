package org.casereview.decision.process;

import static org.casereview.engine.Variables.CASE_ID;

import org.camunda.bpm.engine.delegate.BpmnError;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.casereview.decision.Outcomes;
import org.casereview.engine.Step;
import org.casereview.engine.Variable;
import org.casereview.engine.Variables;

/**
 * Makes what was decided the outcome of the case, unless an acquittal came up meanwhile for whoever
 * was to be investigated. Safe to repeat.
 */
@Step("recordOutcome")
class RecordOutcome implements JavaDelegate {

  private final Outcomes outcomes;

  RecordOutcome(Outcomes outcomes) {
    this.outcomes = outcomes;
  }

  @Override
  public void execute(DelegateExecution step) {
    var outcome =
        outcomes
            .record(Variable.uuid(CASE_ID, step))
            .orElseThrow(() -> new BpmnError("acquittalCameUp"));
    Variables.REVIEW_OUTCOME.set(step, outcome.name());
  }
}
