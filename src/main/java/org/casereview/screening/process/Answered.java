package org.casereview.screening.process;

import java.util.EnumMap;
import java.util.Map;
import org.casereview.engine.Answers;
import org.casereview.platform.Refusal;
import org.casereview.screening.Answer;
import org.casereview.screening.Confirmation;
import org.casereview.screening.Question;
import org.casereview.screening.Sheet;

/** Reads a sheet of answers and the reasons for what was changed; the same fields in both forms. */
final class Answered {

  private Answered() {}

  static Sheet sheet(Answers answers) throws Refusal {
    var all = new EnumMap<Question, Answer>(Question.class);
    for (Question question : Question.values()) {
      String code = answers.code(question.field());
      if (code == null) {
        throw new Refusal("Every question needs an answer. If the record does not say: Unknown.");
      }
      all.put(question, Answer.valueOf(code));
    }
    return new Sheet(all);
  }

  static Confirmation by(String person, Answers answers) {
    Map<Question, String> reasons = new EnumMap<>(Question.class);
    for (Question question : Question.values()) {
      answers.text(question.named("reason")).ifPresent(reason -> reasons.put(question, reason));
    }
    return new Confirmation(person, reasons, answers.text("evidenceNote").orElse(null));
  }
}
