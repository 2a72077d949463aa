package org.casereview.referral.process;

import static org.casereview.engine.Variables.REJECTED_REFERRAL_ID;

import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.casereview.engine.Step;
import org.casereview.engine.Variable;
import org.casereview.engine.Variables;
import org.casereview.referral.RejectedLadder;

/** Begins the time in which a rejected referral has to be corrected. Safe to repeat. */
@Step("openRejectedReferral")
class OpenRejectedReferral implements JavaDelegate {

  private final RejectedLadder ladder;

  OpenRejectedReferral(RejectedLadder ladder) {
    this.ladder = ladder;
  }

  @Override
  public void execute(DelegateExecution step) {
    var times =
        ladder.open(Variable.uuid(REJECTED_REFERRAL_ID, step), Variables.FORCE_CODE.in(step));
    Variables.CORRECTION_REMINDER_AT.set(step, Date.from(times.reminderAt()));
    Variables.FORCE_LEAD_TOLD_AT.set(step, Date.from(times.forceLeadAt()));
    Variables.CHIEF_OFFICER_TOLD_AT.set(step, Date.from(times.chiefOfficerAt()));
  }
}
