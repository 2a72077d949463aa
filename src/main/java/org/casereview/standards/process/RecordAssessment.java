package org.casereview.standards.process;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Date;
import java.util.Map;
import org.casereview.engine.Answers;
import org.casereview.engine.Facts;
import org.casereview.engine.FormRecorder;
import org.casereview.engine.TaskAtHand;
import org.casereview.engine.Variables;
import org.casereview.platform.Refusal;
import org.casereview.standards.BodysWord;
import org.springframework.stereotype.Component;

/**
 * Records how serious the body judged a matter, and whether it goes to the IOPC; the law's day for
 * that runs since it was clear to the body, not since somebody wrote it down here.
 */
@Component
class RecordAssessment implements FormRecorder {

  private static final ZoneId LONDON = ZoneId.of("Europe/London");

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
    LocalDate assessed = answers.date("assessedOn").orElseThrow();
    body.assessed(
        MatterShown.idOf(task),
        task.person(),
        new BodysWord.Assessment(
            answers.code("severity"), required, answers.text("reasons").orElse(null), assessed));
    return Facts.of(Variables.REFERRAL_REQUIRED, required)
        .and(Variables.TARGET_FROM, Date.from(assessed.atStartOfDay(LONDON).toInstant()));
  }
}
