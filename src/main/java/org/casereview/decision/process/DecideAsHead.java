package org.casereview.decision.process;

import java.util.Map;
import org.casereview.decision.Outcome;
import org.casereview.decision.Outcomes;
import org.casereview.decision.WhatChanged;
import org.casereview.engine.Answers;
import org.casereview.engine.Facts;
import org.casereview.engine.FormRecorder;
import org.casereview.engine.TaskAtHand;
import org.casereview.engine.Variables;
import org.casereview.platform.Refusal;
import org.springframework.stereotype.Component;

/** Records the head of review's decision where the panel found no majority. */
@Component
class DecideAsHead implements FormRecorder {

  private final Outcomes outcomes;
  private final WhatChanged changed;

  DecideAsHead(Outcomes outcomes, WhatChanged changed) {
    this.outcomes = outcomes;
    this.changed = changed;
  }

  @Override
  public String form() {
    return "decide-as-head";
  }

  @Override
  public boolean isJudgement() {
    return true;
  }

  @Override
  public void admit(TaskAtHand task, String staffId) throws Refusal {
    outcomes.admitHead(task.caseId(), staffId);
  }

  @Override
  public Map<String, Object> prefill(TaskAtHand task) {
    return Map.of("whatChanged", changed.forHead(task.caseId()));
  }

  @Override
  public Facts record(TaskAtHand task, Answers answers) throws Refusal {
    var outcome = Outcome.valueOf(answers.code("outcome"));
    outcomes.decideAsHead(
        task.caseId(), task.person(), outcome, answers.text("reasons").orElse(null));
    return Facts.of(Variables.REVIEW_OUTCOME, outcome.name());
  }
}
