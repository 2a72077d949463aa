package org.casereview.referral.process;

import java.util.Map;
import org.casereview.engine.Answers;
import org.casereview.engine.Facts;
import org.casereview.engine.FormRecorder;
import org.casereview.engine.TaskAtHand;
import org.casereview.engine.Variables;
import org.casereview.platform.Refusal;
import org.casereview.referral.Withdrawals;
import org.springframework.stereotype.Component;

/** Records whether central intake agrees that a rejected referral is withdrawn. */
@Component
class ConfirmWithdrawal implements FormRecorder {

  private final Withdrawals withdrawals;
  private final RejectedShown shown;

  ConfirmWithdrawal(Withdrawals withdrawals, RejectedShown shown) {
    this.withdrawals = withdrawals;
    this.shown = shown;
  }

  @Override
  public String form() {
    return "confirm-withdrawal";
  }

  @Override
  public void admit(TaskAtHand task, String staffId) throws Refusal {
    withdrawals.admitToConfirm(RejectedShown.idOf(task), staffId);
  }

  @Override
  public Map<String, Object> prefill(TaskAtHand task) {
    return shown.of(task);
  }

  @Override
  public Facts record(TaskAtHand task, Answers answers) throws Refusal {
    boolean confirmed = answers.flag("confirmed");
    withdrawals.answer(
        RejectedShown.idOf(task), task.person(), confirmed, answers.text("reasons").orElse(null));
    return Facts.of(Variables.WITHDRAWAL_CONFIRMED, confirmed);
  }
}
