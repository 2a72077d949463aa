package org.casereview.decision.process;

import static org.casereview.engine.Variables.CASE_ID;

import org.camunda.bpm.engine.delegate.BpmnError;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.model.bpmn.instance.ErrorEventDefinition;
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

  private static final String ACQUITTAL_CAME_UP = "acquittalCameUp";

  private final Outcomes outcomes;

  RecordOutcome(Outcomes outcomes) {
    this.outcomes = outcomes;
  }

  @Override
  public void execute(DelegateExecution step) {
    var outcome = outcomes.record(Variable.uuid(CASE_ID, step));
    if (outcome.isPresent()) {
      Variables.REVIEW_OUTCOME.set(step, outcome.get().name());
    } else if (isCaught(step)) {
      throw new BpmnError(ACQUITTAL_CAME_UP);
    }
  }

  /** An older drawing goes on, and its case is brought back to the panel behind it. */
  private static boolean isCaught(DelegateExecution step) {
    return step.getBpmnModelInstance().getModelElementsByType(ErrorEventDefinition.class).stream()
        .map(ErrorEventDefinition::getError)
        .anyMatch(error -> error != null && ACQUITTAL_CAME_UP.equals(error.getErrorCode()));
  }
}
