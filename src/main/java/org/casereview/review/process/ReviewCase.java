package org.casereview.review.process;

import org.casereview.engine.Answers;
import org.casereview.engine.Facts;
import org.casereview.engine.FormRecorder;
import org.casereview.engine.TaskAtHand;
import org.casereview.engine.Variables;
import org.casereview.platform.Refusal;
import org.casereview.review.Recommendation;
import org.casereview.review.Reviews;
import org.springframework.stereotype.Component;

/** Records the submitted review. */
@Component
class ReviewCase implements FormRecorder {

  private final Reviews reviews;

  ReviewCase(Reviews reviews) {
    this.reviews = reviews;
  }

  @Override
  public String form() {
    return "review-case";
  }

  @Override
  public boolean restsOnFile() {
    return true;
  }

  @Override
  public void admit(TaskAtHand task, String staffId) throws Refusal {
    reviews.admitReviewer(task.caseId(), staffId);
  }

  @Override
  public Facts record(TaskAtHand task, Answers answers) throws Refusal {
    reviews.submit(
        task.caseId(),
        task.person(),
        new Recommendation(
            answers.text("summary").orElse(null),
            answers.code("recommendation"),
            answers.text("recommendationReasons").orElse(null),
            answers.flag("conductConsidered")));
    return Facts.of(Variables.REVIEW_HANDED_BACK, false);
  }
}
