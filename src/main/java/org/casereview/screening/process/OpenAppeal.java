package org.casereview.screening.process;

import static org.casereview.engine.Variables.APPEAL_ID;

import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.casereview.engine.Step;
import org.casereview.engine.Variable;
import org.casereview.engine.Variables;
import org.casereview.screening.AppealDecisions;

/** Says when the head of review is reminded of an appeal. Safe to repeat. */
@Step("openAppeal")
class OpenAppeal implements JavaDelegate {

  private final AppealDecisions appealDecisions;

  OpenAppeal(AppealDecisions appealDecisions) {
    this.appealDecisions = appealDecisions;
  }

  @Override
  public void execute(DelegateExecution step) {
    var ladder = appealDecisions.ladder(Variable.uuid(APPEAL_ID, step));
    Variables.APPEAL_REMINDER_AT.set(step, Date.from(ladder.reminderAt()));
  }
}
