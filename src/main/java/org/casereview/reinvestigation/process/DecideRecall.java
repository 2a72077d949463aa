package org.casereview.reinvestigation.process;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.casereview.engine.Answers;
import org.casereview.engine.Choice;
import org.casereview.engine.Facts;
import org.casereview.engine.FormRecorder;
import org.casereview.engine.TaskAtHand;
import org.casereview.engine.Variables;
import org.casereview.platform.Refusal;
import org.casereview.reinvestigation.Recalls;
import org.springframework.stereotype.Component;

/** Records a manager's word on a force that was silent or declined its plan. */
@Component
class DecideRecall implements FormRecorder {

  private static final Choice RECALL = new Choice("It goes back to the panel now", "RECALL");
  private static final Choice GIVEN_UP =
      new Choice("The report is waited for no longer; supervision goes on", "RECALL");
  private static final Choice MORE_TIME =
      new Choice("The force gets more time: its clocks start again", "MORE_TIME");

  private final Recalls recalls;

  DecideRecall(Recalls recalls) {
    this.recalls = recalls;
  }

  @Override
  public String form() {
    return "decide-recall";
  }

  @Override
  public void admit(TaskAtHand task, String staffId) throws Refusal {
    recalls.admit(task.caseId(), staffId);
  }

  @Override
  public Map<String, Object> prefill(TaskAtHand task) {
    try {
      return shown(recalls.question(task.caseId()));
    } catch (Refusal notWaiting) {
      return Map.of("decisions", List.of(RECALL), "waitedForText", notWaiting.getMessage());
    }
  }

  @Override
  public Facts record(TaskAtHand task, Answers answers) throws Refusal {
    boolean recall = "RECALL".equals(answers.code("decision"));
    recalls.decide(task.caseId(), task.person(), recall, answers.text("reasons").orElse(null));
    return Facts.of(Variables.CASE_RECALLED, recall);
  }

  private static Map<String, Object> shown(Recalls.Question question) {
    var choices = new ArrayList<>(List.of(question.reinvestigated() ? GIVEN_UP : RECALL));
    if (question.moreTimeLeft()) {
      choices.add(MORE_TIME);
    }
    return Map.of(
        "decisions",
        choices,
        "declined",
        question.declineReasons() != null,
        "declineReasons",
        AsTyped.of(question.declineReasons()),
        "waitedForText",
        sentence(question));
  }

  private static String sentence(Recalls.Question question) {
    String what =
        question.declineReasons() != null
            ? "The force declined the action plan."
            : question.reportWaitedFor()
                ? "The force accepted the action plan and did not report on it."
                : "The force did not answer whether it accepts the action plan.";
    return question.moreTimeLeft() ? what : what + " It has had all the time that it may be given.";
  }
}
