package org.casereview.victim.process;

import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Map;
import org.casereview.engine.Answers;
import org.casereview.engine.Facts;
import org.casereview.engine.FormRecorder;
import org.casereview.engine.TaskAtHand;
import org.casereview.engine.Variables;
import org.casereview.platform.Refusal;
import org.casereview.victim.AttemptMade;
import org.casereview.victim.ImpartialLiaison;
import org.casereview.victim.NoticeSheet;
import org.casereview.victim.Notices;
import org.springframework.stereotype.Component;

/** Records an attempt to tell a victim, and what came of it. */
@Component
class RecordAttempt implements FormRecorder {

  private static final ZoneId LONDON = ZoneId.of("Europe/London");

  private final Notices notices;
  private final NoticeSheet sheet;
  private final ImpartialLiaison impartial;

  RecordAttempt(Notices notices, NoticeSheet sheet, ImpartialLiaison impartial) {
    this.impartial = impartial;
    this.notices = notices;
    this.sheet = sheet;
  }

  @Override
  public String form() {
    return "record-attempt";
  }

  @Override
  public void admit(TaskAtHand task, String staffId) throws Refusal {
    impartial.require(DecideNotice.notice(task), staffId);
  }

  @Override
  public Map<String, Object> prefill(TaskAtHand task) {
    return sheet.forAttempt(DecideNotice.notice(task));
  }

  @Override
  public Facts record(TaskAtHand task, Answers answers) throws Refusal {
    String result = answers.code("attemptResult");
    boolean again =
        notices.attempt(
            DecideNotice.notice(task),
            task.person(),
            new AttemptMade(
                answers
                    .date("attemptedOn")
                    .orElseThrow()
                    .atTime(LocalTime.parse(answers.text("attemptedTime").orElseThrow()))
                    .atZone(LONDON)
                    .toInstant(),
                AttemptMade.Result.valueOf(result),
                answers.flag("supportOffered"),
                answers.text("note").orElse(null)));
    return Facts.of(Variables.ATTEMPT_RESULT, again ? "PLAN_AGAIN" : result)
        .and(Variables.TARGET_FROM, null);
  }
}
