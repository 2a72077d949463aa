package org.casereview.decision.process;

import org.casereview.decision.Outcome;
import org.casereview.decision.Panels;
import org.casereview.engine.Answers;
import org.casereview.engine.Facts;
import org.casereview.engine.FormRecorder;
import org.casereview.engine.TaskAtHand;
import org.casereview.platform.Refusal;
import org.springframework.stereotype.Component;

/** Records a vote with its reasons; who has a conflict casts none. */
@Component
class CastVote implements FormRecorder {

  private final Panels panels;

  CastVote(Panels panels) {
    this.panels = panels;
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
  public Facts record(TaskAtHand task, Answers answers) throws Refusal {
    if (answers.flag("conflict")) {
      throw new Refusal(
          "Who has a conflict of interest does not vote. Put the task back, so that a substitute"
              + " can take it.");
    }
    panels.cast(
        task.caseId(),
        task.person(),
        Outcome.valueOf(answers.code("outcome")),
        answers.text("reasons").orElse(null));
    return Facts.none();
  }
}
