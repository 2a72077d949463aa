package org.casereview.decision.process;

import java.util.Map;
import java.util.UUID;
import org.casereview.decision.LegalAdvices;
import org.casereview.engine.Answers;
import org.casereview.engine.Facts;
import org.casereview.engine.FormRecorder;
import org.casereview.engine.TaskAtHand;
import org.casereview.engine.Variables;
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
    return Map.of("suspect", advices.suspect(advice(task)));
  }

  @Override
  public Facts record(TaskAtHand task, Answers answers) throws Refusal {
    advices.record(
        advice(task),
        task.person(),
        LegalAdvices.Answer.valueOf(answers.code("adviceAnswer")),
        answers.text("adviser").orElse(null),
        answers.text("advice").orElse(null),
        answers.date("advisedOn").orElse(null));
    return Facts.none();
  }

  private static UUID advice(TaskAtHand task) {
    return UUID.fromString(task.fact(Variables.LEGAL_ADVICE_ID));
  }
}
