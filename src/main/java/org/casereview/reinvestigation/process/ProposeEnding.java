package org.casereview.reinvestigation.process;

import org.casereview.engine.Answers;
import org.casereview.engine.Facts;
import org.casereview.engine.FormRecorder;
import org.casereview.engine.TaskAtHand;
import org.casereview.platform.Refusal;
import org.casereview.reinvestigation.Ending;
import org.casereview.reinvestigation.Endings;
import org.springframework.stereotype.Component;

/** Records the proposal to end a reinvestigation without a charge. */
@Component
class ProposeEnding implements FormRecorder {

  private final Endings endings;

  ProposeEnding(Endings endings) {
    this.endings = endings;
  }

  @Override
  public String form() {
    return "propose-ending";
  }

  @Override
  public void admit(TaskAtHand task, String staffId) throws Refusal {
    endings.admitProposer(task.caseId(), staffId);
  }

  @Override
  public Facts record(TaskAtHand task, Answers answers) throws Refusal {
    endings.propose(
        task.caseId(),
        task.person(),
        new Ending(
            answers.code("endingReason"),
            answers.code("decidedBy"),
            answers.text("reasons").orElse(null),
            answers.flag("safeguardingConsidered"),
            answers.text("safeguardingNote").orElse(null),
            answers.code("victimNotice"),
            answers.text("victimNoticeReasons").orElse(null)));
    return Facts.none();
  }
}
