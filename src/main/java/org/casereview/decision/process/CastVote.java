package org.casereview.decision.process;

import java.util.Map;
import org.casereview.decision.Outcome;
import org.casereview.decision.Panels;
import org.casereview.decision.WhatChanged;
import org.casereview.decision.sitting.Conflicts;
import org.casereview.engine.Answers;
import org.casereview.engine.Facts;
import org.casereview.engine.FormRecorder;
import org.casereview.engine.TaskAtHand;
import org.casereview.people.SteppingAside;
import org.casereview.platform.Refusal;
import org.springframework.stereotype.Component;

/** Records a vote with its reasons, or the conflict of who casts none. */
@Component
class CastVote implements FormRecorder {

  private final Panels panels;
  private final WhatChanged changed;
  private final Conflicts conflicts;
  private final SteppingAside aside;

  CastVote(Panels panels, WhatChanged changed, Conflicts conflicts, SteppingAside aside) {
    this.panels = panels;
    this.changed = changed;
    this.conflicts = conflicts;
    this.aside = aside;
  }

  @Override
  public String form() {
    return "cast-vote";
  }

  @Override
  public boolean isJudgement() {
    return true;
  }

  @Override
  public void admit(TaskAtHand task, String staffId) throws Refusal {
    panels.admitVoter(task.caseId(), staffId);
  }

  @Override
  public Map<String, Object> prefill(TaskAtHand task) {
    return Map.of("whatChanged", changed.forVoter(task.caseId(), task.person()));
  }

  @Override
  public Facts record(TaskAtHand task, Answers answers) throws Refusal {
    if (answers.flag("conflict")) {
      conflicts.declareAtVote(task.caseId(), task.person());
      aside.afterwards(task.caseId(), task.person());
      throw new Refusal(
          "Your conflict of interest is on record, and you do not vote on this case. The task goes"
              + " back, so that a substitute can take it.");
    }
    String reasons = answers.text("reasons").orElse(null);
    if ("DEFER".equals(answers.code("outcome"))) {
      String question = answers.text("question").orElse(null);
      panels.castToAsk(task.caseId(), task.person(), question, reasons);
    } else {
      var outcome = Outcome.valueOf(answers.code("outcome"));
      panels.cast(task.caseId(), task.person(), outcome, reasons);
    }
    return Facts.none();
  }
}
