package org.casereview.referral.process;

import java.util.Map;
import org.casereview.engine.Answers;
import org.casereview.engine.Facts;
import org.casereview.engine.FormRecorder;
import org.casereview.engine.TaskAtHand;
import org.casereview.platform.Refusal;
import org.casereview.referral.Withdrawals;
import org.springframework.stereotype.Component;

/** Records what central intake did at once about a rejected referral that alleges rape. */
@Component
class LookAtRejectedRape implements FormRecorder {

  private final Withdrawals withdrawals;
  private final RejectedShown shown;

  LookAtRejectedRape(Withdrawals withdrawals, RejectedShown shown) {
    this.withdrawals = withdrawals;
    this.shown = shown;
  }

  @Override
  public String form() {
    return "look-at-rejected-rape";
  }

  @Override
  public Map<String, Object> prefill(TaskAtHand task) {
    return shown.of(task);
  }

  @Override
  public Facts record(TaskAtHand task, Answers answers) throws Refusal {
    withdrawals.lookedAt(
        RejectedShown.idOf(task),
        task.person(),
        answers.code("done"),
        answers.text("note").orElse(null));
    return Facts.none();
  }
}
