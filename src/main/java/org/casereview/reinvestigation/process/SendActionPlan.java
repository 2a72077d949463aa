package org.casereview.reinvestigation.process;

import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.casereview.engine.Answers;
import org.casereview.engine.Facts;
import org.casereview.engine.FormRecorder;
import org.casereview.engine.TaskAtHand;
import org.casereview.platform.Refusal;
import org.casereview.reinvestigation.ActionPlans;
import org.springframework.stereotype.Component;

/** Records the plan that is sent to a force, on whatever outcome is at hand. */
@Component
class SendActionPlan implements FormRecorder {

  private final ActionPlans plans;

  SendActionPlan(ActionPlans plans) {
    this.plans = plans;
  }

  @Override
  public String form() {
    return "send-action-plan";
  }

  @Override
  public void admit(TaskAtHand task, String staffId) throws Refusal {
    plans.admitSender(task.caseId(), staffId);
  }

  @Override
  public Map<String, Object> prefill(TaskAtHand task) {
    var reasons = plans.panelReasons(task.caseId());
    var declined = plans.whyDeclined(task.caseId());
    return Map.of(
        "reasonsGiven",
        !reasons.isEmpty(),
        "panelReasons",
        reasons.stream().map(AsTyped::of).collect(Collectors.joining("\n\n")),
        "declined",
        declined.isPresent(),
        "declineReasons",
        declined.map(AsTyped::of).orElse(""));
  }

  @Override
  public Facts record(TaskAtHand task, Answers answers) throws Refusal {
    var actions =
        IntStream.rangeClosed(1, ActionPlans.MOST_ACTIONS)
            .mapToObj(number -> answers.text("action" + number))
            .flatMap(java.util.Optional::stream)
            .toList();
    plans.send(task.caseId(), task.person(), answers.text("sentTo").orElse(null), actions);
    return Facts.none();
  }
}
