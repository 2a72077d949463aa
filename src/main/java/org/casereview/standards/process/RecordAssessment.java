package org.casereview.standards.process;

import java.util.Map;
import org.casereview.engine.Answers;
import org.casereview.engine.Facts;
import org.casereview.engine.FormRecorder;
import org.casereview.engine.TaskAtHand;
import org.casereview.engine.Variables;
import org.casereview.platform.Refusal;
import org.casereview.standards.BodysWord;
import org.springframework.stereotype.Component;

/** Records how serious the body judged a matter, and whether it goes to the IOPC. */
@Component
class RecordAssessment implements FormRecorder {

  private final BodysWord body;
  private final MatterShown shown;

  RecordAssessment(BodysWord body, MatterShown shown) {
    this.body = body;
    this.shown = shown;
  }

  @Override
  public String form() {
    return "record-assessment";
  }

  @Override
  public Map<String, Object> prefill(TaskAtHand task) {
    return shown.of(task);
  }

  @Override
  public Facts record(TaskAtHand task, Answers answers) throws Refusal {
    boolean required = answers.flag("referralRequired");
    body.assessed(
        MatterShown.idOf(task),
        task.person(),
        new BodysWord.Assessment(
            answers.code("severity"),
            required,
            answers.text("reasons").orElse(null),
            answers.date("assessedOn").orElse(null)));
    return Facts.of(Variables.REFERRAL_REQUIRED, required);
  }
}
