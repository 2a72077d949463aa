package org.casereview.screening.process;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
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
import org.casereview.screening.ForceReply;
import org.springframework.stereotype.Component;

/** Records what a liaison answers for the force; shows only what was asked. */
@Component
class AnswerRequest implements FormRecorder {

  /** All that a request can ask: the criteria, and up to five questions in words. */
  private static final List<String> KEYS =
      Stream.concat(
              Stream.of(Criterion.values()).map(Enum::name),
              Stream.of("Q1", "Q2", "Q3", "Q4", "Q5"))
          .toList();

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
    var request = requests.shown(request(task));
    var shown = new HashMap<String, Object>();
    KEYS.forEach(key -> shown.put(field("asked", key), request.open().containsKey(key)));
    request.open().forEach((key, text) -> shown.put(field("question", key), text));
    shown.put("forceReference", request.forceReference());
    shown.put("moreThanOne", request.open().size() > 1);
    shown.put("progressText", progress(request));
    return shown;
  }

  @Override
  public Facts record(TaskAtHand task, Answers answers) throws Refusal {
    var given = new HashMap<String, ForceAnswer>();
    for (String key : KEYS) {
      String code = answers.code(field("answer", key));
      String statement = answers.text(field("statement", key)).orElse(null);
      if (code != null || statement != null) {
        given.put(key, new ForceAnswer(code == null ? null : Answer.valueOf(code), statement));
      }
    }
    var reply = new ForceReply(given, answers.flag("recordLost"), answers.flag("restFollows"));
    boolean whole = requests.answer(request(task), task.person(), reply);
    return Facts.of(Variables.REQUEST_ANSWERED, whole);
  }

  private static String progress(ForceAnswers.Shown request) {
    int open = request.open().size();
    String all = open == 1 ? "One question is open." : open + " questions are open.";
    return request.answered() == 0
        ? all
        : all
            + " You have answered %d already; the day on which the rest is due has not changed."
                .formatted(request.answered());
  }

  private static UUID request(TaskAtHand task) {
    return UUID.fromString(task.fact(Variables.REQUEST_ID));
  }

  /** For example {@code askedC1Nfa} or {@code askedQ1}. */
  private static String field(String prefix, String key) {
    String name = key.startsWith("Q") ? key : Criterion.valueOf(key).field();
    return prefix + Character.toUpperCase(name.charAt(0)) + name.substring(1);
  }
}
