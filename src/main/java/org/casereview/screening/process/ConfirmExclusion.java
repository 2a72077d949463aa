package org.casereview.screening.process;

import java.util.Map;
import org.casereview.engine.Answers;
import org.casereview.engine.Facts;
import org.casereview.engine.FormRecorder;
import org.casereview.engine.TaskAtHand;
import org.casereview.engine.Variables;
import org.casereview.platform.Refusal;
import org.casereview.screening.Exclusions;
import org.springframework.stereotype.Component;

/** Records whether a second screener agrees to leave the case out. */
@Component
class ConfirmExclusion implements FormRecorder {

  private final Exclusions exclusions;

  ConfirmExclusion(Exclusions exclusions) {
    this.exclusions = exclusions;
  }

  @Override
  public String form() {
    return "confirm-exclusion";
  }

  @Override
  public boolean isJudgement() {
    return true;
  }

  @Override
  public void admit(TaskAtHand task, String staffId) throws Refusal {
    exclusions.admit(task.caseId(), staffId);
  }

  @Override
  public Map<String, Object> prefill(TaskAtHand task) {
    return Map.of("primaryReasonText", exclusions.primaryReasonText(task.caseId()));
  }

  @Override
  public Facts record(TaskAtHand task, Answers answers) throws Refusal {
    boolean agrees = answers.flag("agrees");
    exclusions.decide(task.caseId(), task.person(), agrees, Left.out(answers));
    return Facts.of(Variables.EXCLUSION_AGREED, agrees);
  }
}
