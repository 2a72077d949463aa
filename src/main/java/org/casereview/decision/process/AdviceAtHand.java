package org.casereview.decision.process;

import java.util.UUID;
import org.casereview.decision.LegalAdvices;
import org.casereview.decision.LegalAdvices.Answer;
import org.casereview.decision.LegalAdvices.Given;
import org.casereview.engine.Answers;
import org.casereview.engine.TaskAtHand;
import org.casereview.engine.Variables;

/** Which advice a task is about, and what its forms ask alike. */
final class AdviceAtHand {

  private AdviceAtHand() {}

  static UUID of(TaskAtHand task) {
    return UUID.fromString(task.fact(Variables.LEGAL_ADVICE_ID));
  }

  static String suspect(LegalAdvices advices, TaskAtHand task) {
    return advices.suspect(of(task));
  }

  static Given given(Answers answers, String answer) {
    return new Given(
        Answer.valueOf(answers.code(answer)),
        answers.text("adviser").orElse(null),
        answers.text("advice").orElse(null),
        answers.date("advisedOn").orElse(null));
  }
}
