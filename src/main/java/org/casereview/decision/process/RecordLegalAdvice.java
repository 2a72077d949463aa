package org.casereview.decision.process;

import java.util.Map;
import org.casereview.decision.LegalAdvices;
import org.casereview.engine.Answers;
import org.casereview.engine.Facts;
import org.casereview.engine.FormRecorder;
import org.casereview.engine.TaskAtHand;
import org.casereview.platform.Refusal;
import org.springframework.stereotype.Component;

/** Records what a legal adviser said about a suspect who was acquitted before. */
@Component
class RecordLegalAdvice implements FormRecorder {

  private final LegalAdvices advices;

  RecordLegalAdvice(LegalAdvices advices) {
    this.advices = advices;
  }

  @Override
  public String form() {
    return "record-legal-advice";
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
    advices.record(
        AdviceAtHand.of(task), task.person(), AdviceAtHand.given(answers, "adviceAnswer"));
    return Facts.none();
  }
}
