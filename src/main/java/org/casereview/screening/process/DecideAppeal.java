package org.casereview.screening.process;

import java.util.Map;
import java.util.UUID;
import org.casereview.engine.Answers;
import org.casereview.engine.Facts;
import org.casereview.engine.FormRecorder;
import org.casereview.engine.TaskAtHand;
import org.casereview.engine.Variables;
import org.casereview.platform.Refusal;
import org.casereview.screening.AppealDecisions;
import org.springframework.stereotype.Component;

/** Records what a head of review decided on an appeal. */
@Component
class DecideAppeal implements FormRecorder {

  private static final String FOLDED =
      "Its words stand folded in the Case file, under Screening. Each opening is on record.";

  private final AppealDecisions appeals;

  DecideAppeal(AppealDecisions appeals) {
    this.appeals = appeals;
  }

  @Override
  public String form() {
    return "decide-appeal";
  }

  @Override
  public boolean isJudgement() {
    return true;
  }

  @Override
  public void admit(TaskAtHand task, String staffId) throws Refusal {
    appeals.admit(appeal(task), staffId);
  }

  @Override
  public Map<String, Object> prefill(TaskAtHand task) {
    return Map.of("appealReasons", FOLDED);
  }

  @Override
  public Facts record(TaskAtHand task, Answers answers) throws Refusal {
    boolean upheld = answers.flag("upheld");
    appeals.decide(
        appeal(task),
        task.person(),
        upheld,
        answers.text("reasons").orElse(null),
        answers.text("toldToForce").orElse(null));
    return Facts.of(Variables.APPEAL_UPHELD, upheld);
  }

  private static UUID appeal(TaskAtHand task) {
    return UUID.fromString(task.fact(Variables.APPEAL_ID));
  }
}
