package org.casereview.referral.process;

import static org.casereview.engine.Variables.REJECTED_REFERRAL_ID;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.casereview.engine.Step;
import org.casereview.engine.Variable;
import org.casereview.referral.RejectedLadder;

/** Tells whoever is to know by now that a rejected referral is not corrected. Safe to repeat. */
@Step("tellOfSilence")
class TellOfSilence implements JavaDelegate {

  private final RejectedLadder ladder;

  TellOfSilence(RejectedLadder ladder) {
    this.ladder = ladder;
  }

  @Override
  public void execute(DelegateExecution step) {
    ladder.climb(Variable.uuid(REJECTED_REFERRAL_ID, step));
  }
}
