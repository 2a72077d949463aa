package org.casereview.screening.process;

import org.casereview.engine.Answers;
import org.casereview.engine.Facts;
import org.casereview.engine.FormRecorder;
import org.casereview.engine.TaskAtHand;
import org.casereview.engine.Variables;
import org.casereview.platform.Refusal;
import org.casereview.screening.ScopePanels;
import org.springframework.stereotype.Component;

/** Records whether another member of the scope panel agrees to leave the case out. */
@Component
class ConfirmScopeDecision implements FormRecorder {

  private final ScopePanels panels;

  ConfirmScopeDecision(ScopePanels panels) {
    this.panels = panels;
  }

  @Override
  public String form() {
    return "confirm-scope-decision";
  }

  @Override
  public boolean isJudgement() {
    return true;
  }

  @Override
  public void admit(TaskAtHand task, String staffId) throws Refusal {
    panels.admitSecond(task.caseId(), staffId);
  }

  @Override
  public Facts record(TaskAtHand task, Answers answers) throws Refusal {
    String scope =
        panels.second(
            task.caseId(),
            task.person(),
            answers.flag("agrees"),
            answers.text("reasons").orElse(null));
    return Facts.of(Variables.SCOPE_OUTCOME, scope);
  }
}
