package org.casereview.standards.process;

import java.util.Map;
import org.casereview.engine.Answers;
import org.casereview.engine.Facts;
import org.casereview.engine.FormRecorder;
import org.casereview.engine.TaskAtHand;
import org.casereview.platform.Refusal;
import org.casereview.standards.BodysWord;
import org.springframework.stereotype.Component;

/** Records whom a liaison told of a matter, and when. */
@Component
class NotifyStandards implements FormRecorder {

  private final BodysWord body;
  private final MatterShown shown;

  NotifyStandards(BodysWord body, MatterShown shown) {
    this.body = body;
    this.shown = shown;
  }

  @Override
  public String form() {
    return "notify-standards";
  }

  @Override
  public Map<String, Object> prefill(TaskAtHand task) {
    return shown.of(task);
  }

  @Override
  public Facts record(TaskAtHand task, Answers answers) throws Refusal {
    body.told(
        MatterShown.idOf(task),
        task.person(),
        new BodysWord.Notice(
            answers.code("toldParty"),
            answers.date("notifiedOn").orElse(null),
            answers.text("note").orElse(null)));
    return Facts.none();
  }
}
