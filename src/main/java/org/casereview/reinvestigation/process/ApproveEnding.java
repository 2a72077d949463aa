package org.casereview.reinvestigation.process;

import org.casereview.engine.Answers;
import org.casereview.engine.Facts;
import org.casereview.engine.FormRecorder;
import org.casereview.engine.TaskAtHand;
import org.casereview.engine.Variables;
import org.casereview.platform.Refusal;
import org.casereview.reinvestigation.Endings;
import org.springframework.stereotype.Component;

/** Records the approval of an ending by another person, or sends it back. */
@Component
class ApproveEnding implements FormRecorder {

  private final Endings endings;

  ApproveEnding(Endings endings) {
    this.endings = endings;
  }

  @Override
  public String form() {
    return "approve-ending";
  }

  @Override
  public boolean isJudgement() {
    return true;
  }

  @Override
  public void admit(TaskAtHand task, String staffId) throws Refusal {
    endings.admitApprover(task.caseId(), staffId);
  }

  @Override
  public Facts record(TaskAtHand task, Answers answers) throws Refusal {
    boolean approved = answers.flag("approved");
    endings.decide(task.caseId(), task.person(), approved, answers.text("comments").orElse(null));
    return Facts.of(Variables.ENDING_APPROVED, approved);
  }
}
