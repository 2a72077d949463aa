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

/** Records that the body acknowledged a matter, or that it is silent. */
@Component
class RecordAnswer implements FormRecorder {

  private final BodysWord body;
  private final MatterShown shown;

  RecordAnswer(BodysWord body, MatterShown shown) {
    this.body = body;
    this.shown = shown;
  }

  @Override
  public String form() {
    return "record-standards-answer";
  }

  @Override
  public Map<String, Object> prefill(TaskAtHand task) {
    return shown.of(task);
  }

  @Override
  public Facts record(TaskAtHand task, Answers answers) throws Refusal {
    boolean answered =
        body.answered(
            MatterShown.idOf(task),
            task.person(),
            new BodysWord.Reply(
                answers.code("answer"),
                answers.date("answeredOn").orElse(null),
                answers.text("reference").orElse(null),
                answers.text("note").orElse(null)));
    return Facts.of(Variables.STANDARDS_ANSWERED, answered);
  }
}
