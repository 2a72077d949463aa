package org.casereview.screening.process;

import static org.casereview.engine.Variables.REQUEST_ID;

import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.casereview.engine.Step;
import org.casereview.engine.Variable;
import org.casereview.engine.Variables;
import org.casereview.screening.InformationRequests;

/**
 * Sends the questions to the force and says when each rung of the ladder is due. Safe to repeat.
 */
@Step("openRequest")
class OpenRequest implements JavaDelegate {

  private final InformationRequests informationRequests;

  OpenRequest(InformationRequests informationRequests) {
    this.informationRequests = informationRequests;
  }

  @Override
  public void execute(DelegateExecution step) {
    var ladder = informationRequests.open(Variable.uuid(REQUEST_ID, step));
    if (ladder.priority() != null) {
      Variables.PRIORITY.set(step, ladder.priority());
    }
    // The clock of a task for the rest runs since the request, not since the first answers.
    Variables.TARGET_FROM.set(step, Date.from(ladder.from()));
    Variables.INFORMATION_DUE_AT.set(step, Date.from(ladder.dueAt()));
    Variables.INFORMATION_REMINDER_AT.set(step, Date.from(ladder.reminderAt()));
    Variables.FORCE_LEAD_TOLD_AT.set(step, Date.from(ladder.forceLeadAt()));
    Variables.CHIEF_OFFICER_TOLD_AT.set(step, Date.from(ladder.chiefOfficerAt()));
    Variables.REQUEST_DEFAULT_AT.set(step, Date.from(ladder.defaultAt()));
  }
}
