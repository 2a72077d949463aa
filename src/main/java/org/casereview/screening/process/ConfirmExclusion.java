package org.casereview.screening.process;

import java.util.Map;
import org.casereview.engine.Answers;
import org.casereview.engine.Facts;
import org.casereview.engine.FormRecorder;
import org.casereview.engine.TaskAtHand;
import org.casereview.engine.Variables;
import org.casereview.platform.Refusal;
import org.casereview.screening.Exclusions;
import org.casereview.screening.Screenings;
import org.springframework.stereotype.Component;

/** Records the second screener's own answers; shows those of the package, never the first's. */
@Component
class ConfirmExclusion implements FormRecorder {

  private final Exclusions exclusions;
  private final Screenings screenings;

  ConfirmExclusion(Exclusions exclusions, Screenings screenings) {
    this.exclusions = exclusions;
    this.screenings = screenings;
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
    return screenings.shown(task.caseId());
  }

  @Override
  public Facts record(TaskAtHand task, Answers answers) throws Refusal {
    boolean agreed =
        exclusions.answer(
            task.caseId(),
            Answered.sheet(answers),
            Answered.by(task.person(), answers),
            Left.out(answers));
    return Facts.of(Variables.EXCLUSION_AGREED, agreed);
  }
}
