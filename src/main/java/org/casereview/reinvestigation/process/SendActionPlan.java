package org.casereview.reinvestigation.process;

import java.util.Map;
import java.util.stream.Collectors;
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
    var shown = ProposedActions.shown(plans.proposal(task.caseId()));
    shown.put("reasonsGiven", !reasons.isEmpty());
    shown.put(
        "panelReasons", reasons.stream().map(AsTyped::of).collect(Collectors.joining("\n\n")));
    shown.put("declined", declined.isPresent());
    shown.put("declineReasons", declined.map(AsTyped::of).orElse(""));
    return shown;
  }

  @Override
  public Facts record(TaskAtHand task, Answers answers) throws Refusal {
    var proposal = plans.proposal(task.caseId());
    plans.send(task.caseId(), task.person(), ProposedActions.draft(proposal, answers));
    return Facts.none();
  }
}
