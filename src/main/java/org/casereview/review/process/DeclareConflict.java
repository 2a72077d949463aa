package org.casereview.review.process;

import org.casereview.engine.Answers;
import org.casereview.engine.Facts;
import org.casereview.engine.FormRecorder;
import org.casereview.engine.TaskAtHand;
import org.casereview.engine.Variables;
import org.casereview.platform.Refusal;
import org.casereview.review.Allocations;
import org.casereview.review.GivingBack;
import org.casereview.review.Reviews;
import org.springframework.stereotype.Component;

/** Records the reviewer's declaration before the file opens, or that the case goes back. */
@Component
class DeclareConflict implements FormRecorder {

  private final Allocations allocations;
  private final Reviews reviews;
  private final GivingBack giving;

  DeclareConflict(Allocations allocations, Reviews reviews, GivingBack giving) {
    this.allocations = allocations;
    this.reviews = reviews;
    this.giving = giving;
  }

  @Override
  public String form() {
    return "declare-conflict";
  }

  @Override
  public void admit(TaskAtHand task, String staffId) throws Refusal {
    reviews.admitReviewer(task.caseId(), staffId);
  }

  @Override
  public Facts record(TaskAtHand task, Answers answers) throws Refusal {
    if ("HAND_BACK".equals(answers.code("conflict"))) {
      giving.handBackInForm(task.caseId(), task.person());
      return Facts.of(Variables.REVIEW_HANDED_BACK, true).and(Variables.CONFLICT_DECLARED, false);
    }
    boolean conflict = !"NONE".equals(answers.code("conflict"));
    allocations.declare(
        task.caseId(), task.person(), conflict, answers.text("conflictNote").orElse(null));
    return Facts.of(Variables.CONFLICT_DECLARED, conflict).and(Variables.REVIEW_HANDED_BACK, false);
  }
}
