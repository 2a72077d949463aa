package org.casereview.screening.process;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.casereview.engine.Answers;
import org.casereview.engine.Facts;
import org.casereview.engine.FormRecorder;
import org.casereview.engine.TaskAtHand;
import org.casereview.engine.Variables;
import org.casereview.platform.Refusal;
import org.casereview.screening.Answer;
import org.casereview.screening.Criterion;
import org.casereview.screening.ForceAnswer;
import org.casereview.screening.ForceAnswers;
import org.springframework.stereotype.Component;

/** Records what a liaison answers for the force; shows only what was asked. */
@Component
class AnswerRequest implements FormRecorder {

  private final ForceAnswers requests;

  AnswerRequest(ForceAnswers requests) {
    this.requests = requests;
  }

  @Override
  public String form() {
    return "answer-request";
  }

  @Override
  public void admit(TaskAtHand task, String staffId) throws Refusal {
    requests.admit(request(task), staffId);
  }

  @Override
  public Map<String, Object> prefill(TaskAtHand task) {
    var questions = requests.questions(request(task));
    var shown = new HashMap<String, Object>();
    for (Criterion criterion : Criterion.values()) {
      shown.put(field("asked", criterion), questions.containsKey(criterion));
    }
    questions.forEach((criterion, text) -> shown.put(field("question", criterion), text));
    return shown;
  }

  @Override
  public Facts record(TaskAtHand task, Answers answers) throws Refusal {
    var given = new EnumMap<Criterion, ForceAnswer>(Criterion.class);
    for (Criterion criterion : Criterion.values()) {
      String code = answers.code(field("answer", criterion));
      String statement = answers.text(field("statement", criterion)).orElse(null);
      if (code != null || statement != null) {
        given.put(
            criterion, new ForceAnswer(code == null ? null : Answer.valueOf(code), statement));
      }
    }
    requests.answer(request(task), task.person(), given, answers.flag("recordLost"));
    return Facts.of(Variables.REQUEST_ANSWERED, true);
  }

  private static UUID request(TaskAtHand task) {
    return UUID.fromString(task.fact(Variables.REQUEST_ID));
  }

  /** For example {@code askedC1Nfa}. */
  private static String field(String prefix, Criterion criterion) {
    String name = criterion.field();
    return prefix + Character.toUpperCase(name.charAt(0)) + name.substring(1);
  }
}
