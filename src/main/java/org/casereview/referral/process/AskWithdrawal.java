package org.casereview.referral.process;

import java.util.Map;
import org.casereview.engine.Answers;
import org.casereview.engine.Facts;
import org.casereview.engine.FormRecorder;
import org.casereview.engine.TaskAtHand;
import org.casereview.platform.Refusal;
import org.casereview.referral.Withdrawals;
import org.springframework.stereotype.Component;

/** Records that a rejected referral shall be withdrawn; a correction needs no form. */
@Component
class AskWithdrawal implements FormRecorder {

  private final Withdrawals withdrawals;
  private final RejectedShown shown;

  AskWithdrawal(Withdrawals withdrawals, RejectedShown shown) {
    this.withdrawals = withdrawals;
    this.shown = shown;
  }

  @Override
  public String form() {
    return "ask-withdrawal";
  }

  @Override
  public void admit(TaskAtHand task, String staffId) throws Refusal {
    withdrawals.admitToCorrect(RejectedShown.idOf(task), staffId);
  }

  @Override
  public Map<String, Object> prefill(TaskAtHand task) {
    return shown.of(task);
  }

  @Override
  public Facts record(TaskAtHand task, Answers answers) throws Refusal {
    withdrawals.ask(RejectedShown.idOf(task), task.person(), answers.text("reasons").orElse(null));
    return Facts.none();
  }
}
