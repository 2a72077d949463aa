package org.casereview.review.process;

import org.casereview.engine.Answers;
import org.casereview.engine.Facts;
import org.casereview.engine.FormRecorder;
import org.casereview.engine.TaskAtHand;
import org.casereview.engine.Variables;
import org.casereview.platform.Refusal;
import org.casereview.review.Reviews;
import org.springframework.stereotype.Component;

/** Records the check of a review by a second person. */
@Component
class CheckReview implements FormRecorder {

  private final Reviews reviews;

  CheckReview(Reviews reviews) {
    this.reviews = reviews;
  }

  @Override
  public String form() {
    return "check-review";
  }

  @Override
  public boolean isJudgement() {
    return true;
  }

  @Override
  public void admit(TaskAtHand task, String staffId) throws Refusal {
    reviews.admitChecker(task.caseId(), staffId);
  }

  @Override
  public Facts record(TaskAtHand task, Answers answers) throws Refusal {
    boolean passed = answers.flag("passed");
    reviews.check(task.caseId(), task.person(), passed, answers.text("comments").orElse(null));
    return Facts.of(Variables.REVIEW_PASSED, passed)
        .and(Variables.CONFLICT_DECLARED, false)
        .and(Variables.REVIEW_HANDED_BACK, reviews.waitsForReviewer(task.caseId()));
  }
}
