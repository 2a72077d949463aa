package org.casereview.victim.process;

import java.util.Map;
import java.util.UUID;
import org.casereview.engine.Answers;
import org.casereview.engine.Facts;
import org.casereview.engine.FormRecorder;
import org.casereview.engine.TaskAtHand;
import org.casereview.engine.Variables;
import org.casereview.platform.Refusal;
import org.casereview.victim.ImpartialLiaison;
import org.casereview.victim.NoticeSheet;
import org.casereview.victim.Notices;
import org.casereview.victim.Plan;
import org.casereview.victim.Wish;
import org.springframework.stereotype.Component;

/** Records whether a victim is told, and if so by whom and how. */
@Component
class DecideNotice implements FormRecorder {

  private final Notices notices;
  private final NoticeSheet sheet;
  private final ImpartialLiaison impartial;

  DecideNotice(Notices notices, NoticeSheet sheet, ImpartialLiaison impartial) {
    this.impartial = impartial;
    this.notices = notices;
    this.sheet = sheet;
  }

  @Override
  public String form() {
    return "decide-notice";
  }

  @Override
  public void admit(TaskAtHand task, String staffId) throws Refusal {
    impartial.require(notice(task), staffId);
  }

  @Override
  public Map<String, Object> prefill(TaskAtHand task) {
    return sheet.forDecision(notice(task));
  }

  @Override
  public Facts record(TaskAtHand task, Answers answers) throws Refusal {
    String decision = answers.code("decision");
    notices.decide(notice(task), task.person(), plan(answers, "TELL".equals(decision)));
    return Facts.of(Variables.NOTICE_DECISION, decision);
  }

  private static Plan plan(Answers answers, boolean tells) {
    var wish = Wish.valueOf(answers.code("wish"));
    var said = wish.wasSaid() ? answers.date("wishGivenOn").orElse(null) : null;
    String reasons = answers.text("reasons").orElse(null);
    return tells
        ? new Plan(
            wish,
            said,
            true,
            answers.code("toldPerson"),
            answers.code("byWhom"),
            answers.code("channel"),
            answers.flag("channelChecked"),
            answers.text("approach").orElse(null),
            reasons)
        : Plan.silent(wish, said, reasons);
  }

  static UUID notice(TaskAtHand task) {
    return UUID.fromString(task.fact(Variables.VICTIM_NOTICE_ID));
  }
}
