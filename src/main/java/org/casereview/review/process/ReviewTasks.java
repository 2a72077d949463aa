package org.casereview.review.process;

import java.util.Set;
import org.casereview.casefile.CaseFile;
import org.casereview.engine.Facts;
import org.casereview.engine.RecordedActs;
import org.casereview.engine.Variables;
import org.casereview.platform.Refusal;
import org.casereview.review.ReviewProcess;
import org.springframework.stereotype.Component;

/** Moves the process of a review on with what the domain has recorded. */
@Component
class ReviewTasks implements ReviewProcess {

  static final Set<String> OF_THE_REVIEWER = Set.of("declare-conflict", "review-case");

  private static final Set<String> OF_THE_ALLOCATOR = Set.of("allocate-reviewer");

  private final RecordedActs acts;

  ReviewTasks(RecordedActs acts) {
    this.acts = acts;
  }

  @Override
  public void backToAllocation(CaseFile file) throws Refusal {
    acts.giveUp(
        file.number(),
        OF_THE_REVIEWER,
        Variables.REVIEW_HANDED_BACK,
        Facts.of(Variables.REVIEW_HANDED_BACK, true).and(Variables.CONFLICT_DECLARED, false));
  }

  @Override
  public boolean takesBack(CaseFile file) {
    return acts.isAskedFor(file.number(), Variables.REVIEW_HANDED_BACK);
  }

  @Override
  public void taken(CaseFile file, String reviewer) throws Refusal {
    acts.done(file.number(), OF_THE_ALLOCATOR, Facts.of(Variables.REVIEWER_ID, reviewer));
  }
}
