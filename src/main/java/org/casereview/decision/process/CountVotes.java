package org.casereview.decision.process;

import static org.casereview.engine.Variables.CASE_ID;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.casereview.decision.Panels;
import org.casereview.engine.Step;
import org.casereview.engine.Variable;
import org.casereview.engine.Variables;

/** Counts a round whose votes are all in. Safe to repeat. */
@Step("countVotes")
class CountVotes implements JavaDelegate {

  private final Panels panels;

  CountVotes(Panels panels) {
    this.panels = panels;
  }

  @Override
  public void execute(DelegateExecution step) {
    var count = panels.count(Variable.uuid(CASE_ID, step));
    Variables.MAJORITY_REACHED.set(step, count.outcome() != null);
    Variables.SECOND_ROUND_HELD.set(step, count.roundsOver());
    Variables.PANEL_ROUND.set(step, count.round());
    if (count.outcome() != null) {
      Variables.REVIEW_OUTCOME.set(step, count.outcome().name());
    }
  }
}
