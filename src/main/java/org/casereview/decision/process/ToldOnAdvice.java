package org.casereview.decision.process;

import java.util.Map;
import org.casereview.decision.LegalAdvices;
import org.casereview.engine.Answers;
import org.casereview.engine.Facts;
import org.casereview.engine.FormRecorder;
import org.casereview.engine.TaskAtHand;
import org.casereview.platform.Refusal;

/** Records what somebody was told about investigating a suspect again; another confirms it. */
abstract class ToldOnAdvice implements FormRecorder {

  private final LegalAdvices advices;
  private final String answer;

  ToldOnAdvice(LegalAdvices advices, String answer) {
    this.advices = advices;
    this.answer = answer;
  }

  @Override
  public void admit(TaskAtHand task, String staffId) throws Refusal {
    advices.admit(task.caseId(), staffId);
  }

  @Override
  public Map<String, Object> prefill(TaskAtHand task) {
    return Map.of("suspect", AdviceAtHand.suspect(advices, task));
  }

  @Override
  public Facts record(TaskAtHand task, Answers answers) throws Refusal {
    advices.record(AdviceAtHand.of(task), task.person(), AdviceAtHand.given(answers, answer));
    return Facts.none();
  }
}
