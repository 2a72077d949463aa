package org.casereview.demo;

import java.util.List;
import org.casereview.demo.process.DemoWorker;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** A few days' work of the demo people, so that every queue holds something. */
@Component
@Profile("demo")
class DemoDay {

  private static final List<String> REVIEWERS = List.of("reviewer", "reviewer2", "reviewer3");
  private static final List<String> PANEL = List.of("panel1", "panel2", "panel3");

  private static final int TO_SCREEN = 110;

  private final DemoWorker worker;
  private final DemoHands hands;
  private final DemoReview review;
  private final DemoVotes votes;
  private final DemoAfterwards afterwards;
  private final DemoPauses pauses;

  DemoDay(
      DemoWorker worker,
      DemoHands hands,
      DemoReview review,
      DemoVotes votes,
      DemoAfterwards afterwards,
      DemoPauses pauses) {
    this.worker = worker;
    this.hands = hands;
    this.review = review;
    this.votes = votes;
    this.afterwards = afterwards;
    this.pauses = pauses;
  }

  /** Begins as soon as there is enough to screen; what else has come in may still be opened. */
  void work() {
    worker.await(() -> worker.count("screenCase") >= TO_SCREEN + TO_SCREEN / 2);
    hands.done("screenCase", TO_SCREEN, List.of("screener", "screener2"), DemoForms::asShown);
    hands.done("confirmExclusion", 3, List.of("screener2", "screener"), DemoForms::excluded);
    hands.done("confirmExclusion", 2, List.of("screener2", "screener"), DemoForms::notExcluded);
    hands.done("decideScope", 1, List.of("panel1"), task -> DemoForms.LEFT_OUT);
    pauses.without(
        () -> {
          review(32, 8, 5);
          review(36, 12, 10);
        });
    afterwards.work();
    worker.settle();
  }

  /** From the allocator to the panel: so many cases, so many opened and answered by each. */
  private void review(int allocated, int opened, int answered) {
    hands.done("allocateReviewer", allocated, List.of("allocator"), DemoForms::toAReviewer);
    for (String reviewer : REVIEWERS) {
      hands.done("declareConflict", opened, List.of(reviewer), task -> DemoForms.NO_CONFLICT);
      review.answer(answered, reviewer);
      hands.done("reviewCase", answered, List.of(reviewer), review::submission);
    }
    hands.done("checkReview", 2 * answered, List.of("qa"), task -> DemoForms.CHECKED);
    for (int member = 0; member < PANEL.size(); member++) {
      int seat = member;
      hands.done(
          "castVote", 2 * answered - 2, List.of(PANEL.get(member)), task -> votes.of(task, seat));
    }
  }
}
