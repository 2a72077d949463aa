package org.casereview.standards.process;

import java.util.Map;
import org.casereview.engine.Answers;
import org.casereview.engine.Facts;
import org.casereview.engine.FormRecorder;
import org.casereview.engine.TaskAtHand;
import org.casereview.platform.Refusal;
import org.casereview.standards.BodysWord;
import org.springframework.stereotype.Component;

/** Records that the IOPC has a matter, and how it deals with it. */
@Component
class RecordReferral implements FormRecorder {

  private final BodysWord body;
  private final MatterShown shown;

  RecordReferral(BodysWord body, MatterShown shown) {
    this.body = body;
    this.shown = shown;
  }

  @Override
  public String form() {
    return "record-iopc-referral";
  }

  @Override
  public Map<String, Object> prefill(TaskAtHand task) {
    return shown.of(task);
  }

  @Override
  public Facts record(TaskAtHand task, Answers answers) throws Refusal {
    body.referred(
        MatterShown.idOf(task),
        task.person(),
        new BodysWord.Referral(
            answers.date("referredOn").orElse(null),
            answers.code("mode"),
            answers.text("reference").orElse(null)));
    return Facts.none();
  }
}
