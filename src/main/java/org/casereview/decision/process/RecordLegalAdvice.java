package org.casereview.decision.process;

import org.casereview.decision.LegalAdviceStart;
import org.casereview.decision.LegalAdvices;
import org.casereview.decision.LegalAdvices.Owed;
import org.casereview.engine.Answers;
import org.casereview.engine.Facts;
import org.casereview.engine.RecordedActs;
import org.casereview.engine.TaskAtHand;
import org.casereview.engine.Variables;
import org.casereview.platform.Refusal;
import org.springframework.stereotype.Component;

/** Records what a legal adviser said about a suspect who was acquitted before. */
@Component
class RecordLegalAdvice extends ToldOnAdvice {

  private final RecordedActs acts;
  private final LegalAdviceStart start;

  RecordLegalAdvice(LegalAdvices advices, RecordedActs acts, LegalAdviceStart start) {
    super(advices, "adviceAnswer");
    this.acts = acts;
    this.start = start;
  }

  @Override
  public String form() {
    return "record-legal-advice";
  }

  /** The oldest drawing ends behind this form: there the confirmation goes on by itself. */
  @Override
  public Facts record(TaskAtHand task, Answers answers) throws Refusal {
    var facts = super.record(task, answers);
    String number = task.fact(Variables.LEGAL_ADVICE_NUMBER);
    if (!acts.isDrawnWith(number, "confirm-legal-advice")) {
      start.start(
          task.caseId(),
          task.fact(Variables.CASE_NUMBER),
          AdviceAtHand.of(task),
          number,
          Owed.CONFIRMATION);
    }
    return facts;
  }
}
