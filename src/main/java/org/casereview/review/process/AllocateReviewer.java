package org.casereview.review.process;

import java.util.Map;
import org.casereview.engine.Answers;
import org.casereview.engine.Choice;
import org.casereview.engine.Facts;
import org.casereview.engine.FormRecorder;
import org.casereview.engine.TaskAtHand;
import org.casereview.engine.Variables;
import org.casereview.platform.Refusal;
import org.casereview.review.Allocations;
import org.springframework.stereotype.Component;

/** Records who reviews the case; offers only those who may. */
@Component
class AllocateReviewer implements FormRecorder {

  private final Allocations allocations;

  AllocateReviewer(Allocations allocations) {
    this.allocations = allocations;
  }

  @Override
  public String form() {
    return "allocate-reviewer";
  }

  @Override
  public Map<String, Object> prefill(TaskAtHand task) {
    return Map.of(
        "reviewers",
        allocations.eligible(task.caseId()).stream().map(AllocateReviewer::choice).toList());
  }

  @Override
  public Facts record(TaskAtHand task, Answers answers) throws Refusal {
    String reviewer = answers.code("reviewer");
    allocations.allocate(task.caseId(), reviewer, task.person(), answers.text("note").orElse(null));
    return Facts.of(Variables.REVIEWER_ID, reviewer);
  }

  private static String pause(Allocations.Eligible who) {
    if (!who.pausing()) {
      return "";
    }
    return who.lifted()
        ? ", a head of review lifted the pause"
        : ", should have a pause: only a head of review lifts it";
  }

  private static Choice choice(Allocations.Eligible who) {
    return new Choice(
        "%s (%d under way%s%s)"
            .formatted(
                who.name(),
                who.underWay(),
                who.skilled() ? ", has the skill that this case wants" : "",
                pause(who)),
        who.staffId());
  }
}
