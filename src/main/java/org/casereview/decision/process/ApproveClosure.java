package org.casereview.decision.process;

import java.util.Map;
import org.casereview.decision.Closures;
import org.casereview.decision.WhatChanged;
import org.casereview.engine.Answers;
import org.casereview.engine.Facts;
import org.casereview.engine.FormRecorder;
import org.casereview.engine.TaskAtHand;
import org.casereview.engine.Variables;
import org.casereview.platform.Refusal;
import org.springframework.stereotype.Component;

/** Records the approval of a closure by another person, or sends it back. */
@Component
class ApproveClosure implements FormRecorder {

  private final Closures closures;
  private final WhatChanged changed;

  ApproveClosure(Closures closures, WhatChanged changed) {
    this.closures = closures;
    this.changed = changed;
  }

  @Override
  public String form() {
    return "approve-closure";
  }

  @Override
  public boolean isJudgement() {
    return true;
  }

  @Override
  public void admit(TaskAtHand task, String staffId) throws Refusal {
    closures.admitApprover(task.caseId(), staffId);
  }

  @Override
  public Map<String, Object> prefill(TaskAtHand task) {
    return Map.of("whatChanged", changed.forApprover(task.caseId()));
  }

  @Override
  public Facts record(TaskAtHand task, Answers answers) throws Refusal {
    boolean approved = answers.flag("approved");
    closures.decide(task.caseId(), task.person(), approved, answers.text("comments").orElse(null));
    return Facts.of(Variables.CLOSURE_APPROVED, approved);
  }
}
