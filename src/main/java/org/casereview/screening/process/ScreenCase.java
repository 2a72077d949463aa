package org.casereview.screening.process;

import java.util.Map;
import org.casereview.engine.Answers;
import org.casereview.engine.Facts;
import org.casereview.engine.FormRecorder;
import org.casereview.engine.TaskAtHand;
import org.casereview.engine.Variables;
import org.casereview.platform.Refusal;
import org.casereview.screening.Screenings;
import org.springframework.stereotype.Component;

/** Records the scope that a screener confirmed or corrected. */
@Component
class ScreenCase implements FormRecorder {

  private final Screenings screenings;

  ScreenCase(Screenings screenings) {
    this.screenings = screenings;
  }

  @Override
  public String form() {
    return "screen-case";
  }

  @Override
  public void admit(TaskAtHand task, String staffId) throws Refusal {
    screenings.admit(task.caseId(), staffId);
  }

  @Override
  public Map<String, Object> prefill(TaskAtHand task) {
    return screenings.shown(task.caseId());
  }

  @Override
  public Facts record(TaskAtHand task, Answers answers) throws Refusal {
    var scope =
        screenings.confirm(
            task.caseId(), Answered.sheet(answers), Answered.by(task.person(), answers));
    return Facts.of(Variables.SCOPE_OUTCOME, scope.outcome())
        .and(Variables.RAPE_ALLEGED, scope.rapeAlleged());
  }
}
