package org.casereview.screening.process;

import java.util.Map;
import org.casereview.engine.Answers;
import org.casereview.engine.Facts;
import org.casereview.engine.FormRecorder;
import org.casereview.engine.TaskAtHand;
import org.casereview.engine.Variables;
import org.casereview.platform.Refusal;
import org.casereview.screening.BesidePanels;
import org.casereview.screening.ScopePanels;
import org.springframework.stereotype.Component;

/** Records what a member of the scope panel decided. */
@Component
class DecideScope implements FormRecorder {

  private static final String WAITS =
      "The rules leave it to your judgement, or two screeners disagree. The case waits for you.";

  private static final String BESIDE =
      "The force did not answer twice. The review of this case goes on meanwhile: leaving it out"
          + " does not end the review, but tells the head of review, and votes look again.";

  private final ScopePanels panels;
  private final BesidePanels besides;

  DecideScope(ScopePanels panels, BesidePanels besides) {
    this.panels = panels;
    this.besides = besides;
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
  public Map<String, Object> prefill(TaskAtHand task) {
    return Map.of("panelText", besides.isBeside(task.caseId()) ? BESIDE : WAITS);
  }

  @Override
  public Facts record(TaskAtHand task, Answers answers) throws Refusal {
    boolean leaveOut = !"IN_SCOPE".equals(answers.code("panelScope"));
    String scope = panels.decide(task.caseId(), task.person(), leaveOut, Left.out(answers));
    return Facts.of(Variables.SCOPE_OUTCOME, scope);
  }
}
