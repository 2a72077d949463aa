package org.casereview.screening.process;

import java.util.EnumMap;
import java.util.Map;
import org.casereview.engine.Answers;
import org.casereview.engine.Facts;
import org.casereview.engine.FormRecorder;
import org.casereview.engine.TaskAtHand;
import org.casereview.engine.Variables;
import org.casereview.platform.Refusal;
import org.casereview.screening.Answer;
import org.casereview.screening.Confirmation;
import org.casereview.screening.Question;
import org.casereview.screening.Screenings;
import org.casereview.screening.Sheet;
import org.springframework.stereotype.Component;

/** Records the scope that a screener confirmed or corrected. */
@Component
class ScreenCase implements FormRecorder {

  private final Screenings screenings;

  ScreenCase(Screenings screenings) {
    this.screenings = screenings;
  }

  @Override
  public String form() {
    return "screen-case";
  }

  @Override
  public void admit(TaskAtHand task, String staffId) throws Refusal {
    screenings.admit(task.caseId(), staffId);
  }

  @Override
  public Map<String, Object> prefill(TaskAtHand task) {
    return screenings.shown(task.caseId());
  }

  @Override
  public Facts record(TaskAtHand task, Answers answers) throws Refusal {
    var by =
        new Confirmation(
            task.person(),
            answers.text("changeReason").orElse(null),
            answers.text("evidenceNote").orElse(null));
    var scope = screenings.confirm(task.caseId(), sheet(answers), by);
    return Facts.of(Variables.SCOPE_OUTCOME, scope.outcome())
        .and(Variables.RAPE_ALLEGED, scope.rapeAlleged());
  }

  private static Sheet sheet(Answers answers) throws Refusal {
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
}
