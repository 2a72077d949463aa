package org.casereview.reinvestigation.process;

import java.util.Map;
import org.casereview.engine.Answers;
import org.casereview.engine.Facts;
import org.casereview.engine.FormRecorder;
import org.casereview.engine.TaskAtHand;
import org.casereview.engine.Variables;
import org.casereview.platform.Refusal;
import org.casereview.reinvestigation.Supervision;
import org.casereview.reinvestigation.Supervisions;
import org.springframework.stereotype.Component;

/** Records a supervision review, and how the reinvestigation goes on. */
@Component
class ReviewSupervision implements FormRecorder {

  private final Supervisions supervisions;

  ReviewSupervision(Supervisions supervisions) {
    this.supervisions = supervisions;
  }

  @Override
  public String form() {
    return "review-supervision";
  }

  @Override
  public void admit(TaskAtHand task, String staffId) throws Refusal {
    supervisions.admit(task.caseId(), staffId);
  }

  @Override
  public Map<String, Object> prefill(TaskAtHand task) {
    return SentBack.shown(supervisions.whyNotEnded(task.caseId()));
  }

  @Override
  public Facts record(TaskAtHand task, Answers answers) throws Refusal {
    var held =
        new Supervision(
            Supervision.Progress.valueOf(answers.code("progress")),
            Supervision.Result.valueOf(answers.code("supervisionResult")),
            answers.text("stage").map(Supervision.Stage::valueOf).orElse(null),
            answers.text("findings").orElse(null),
            suspects(answers),
            answers.date("chargedOn").orElse(null));
    supervisions.hold(task.caseId(), task.person(), held);
    return Facts.of(Variables.SUPERVISION_RESULT, held.result().name());
  }

  private static Integer suspects(Answers answers) throws Refusal {
    String typed = answers.code("suspectsCharged");
    if (typed == null) {
      return null;
    }
    if (!typed.matches("[1-9][0-9]{0,3}")) {
      throw new Refusal("The number of suspects charged is a whole number. Correct it.");
    }
    return Integer.valueOf(typed);
  }
}
