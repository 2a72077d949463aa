package org.casereview.demo;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.casereview.demo.process.DemoWorker;
import org.casereview.demo.process.DemoWorker.OpenTask;
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
  private final DemoReview review;

  DemoDay(DemoWorker worker, DemoReview review) {
    this.worker = worker;
    this.review = review;
  }

  /** Begins as soon as there is enough to screen; what else has come in may still be opened. */
  void work() {
    worker.await(() -> worker.count("screenCase") >= TO_SCREEN + TO_SCREEN / 2);
    done("screenCase", TO_SCREEN, List.of("screener", "screener2"), DemoForms::asShown);
    done("confirmExclusion", 3, List.of("screener2", "screener"), task -> DemoForms.EXCLUSION);
    done("confirmExclusion", 2, List.of("screener2", "screener"), task -> DemoForms.NOT_AGREED);
    done("allocateReviewer", 32, List.of("allocator"), DemoForms::toAReviewer);
    for (String reviewer : REVIEWERS) {
      done("declareConflict", 8, List.of(reviewer), task -> DemoForms.NO_CONFLICT);
      review.answer(5, reviewer);
      done("reviewCase", 5, List.of(reviewer), review::submission);
    }
    done("checkReview", 10, List.of("qa"), task -> DemoForms.CHECKED);
    for (String member : PANEL) {
      done("castVote", 8, List.of(member), DemoForms::vote);
    }
    done("prepareClosure", 2, List.of("panel2"), task -> DemoForms.CLOSURE);
    done("approveClosure", 1, List.of("head"), task -> DemoForms.APPROVED);
    worker.settle();
  }

  /** Does up to so many tasks, each by the first of these people whom its case admits. */
  private void done(
      String activity,
      int most,
      List<String> people,
      Function<OpenTask, Map<String, Object>> answers) {
    worker.settle();
    int left = most;
    var seen = new HashMap<String, Boolean>();
    for (String person : people) {
      var open = worker.open(activity, person, most * 3).iterator();
      while (open.hasNext() && left > 0) {
        OpenTask task = open.next();
        if (!seen.containsKey(task.id()) && isFor(task, person)) {
          boolean did = worker.complete(person, task, answers.apply(task));
          if (did) {
            seen.put(task.id(), true);
            left--;
          }
        }
      }
    }
  }

  private boolean isFor(OpenTask task, String person) {
    return task.assignee() == null || task.assignee().equals(worker.staffId(person));
  }
}
