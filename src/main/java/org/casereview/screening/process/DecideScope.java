package org.casereview.screening.process;

import org.casereview.engine.Answers;
import org.casereview.engine.Facts;
import org.casereview.engine.FormRecorder;
import org.casereview.engine.TaskAtHand;
import org.casereview.engine.Variables;
import org.casereview.platform.Refusal;
import org.casereview.screening.ScopePanels;
import org.springframework.stereotype.Component;

/** Records what a member of the scope panel decided. */
@Component
class DecideScope implements FormRecorder {

  private final ScopePanels panels;

  DecideScope(ScopePanels panels) {
    this.panels = panels;
  }

  @Override
  public String form() {
    return "decide-scope";
  }

  @Override
  public boolean isJudgement() {
    return true;
  }

  @Override
  public void admit(TaskAtHand task, String staffId) throws Refusal {
    panels.admit(task.caseId(), staffId);
  }

  @Override
  public Facts record(TaskAtHand task, Answers answers) throws Refusal {
    boolean leaveOut = !"IN_SCOPE".equals(answers.code("panelScope"));
    String scope = panels.decide(task.caseId(), task.person(), leaveOut, Left.out(answers));
    return Facts.of(Variables.SCOPE_OUTCOME, scope);
  }
}
