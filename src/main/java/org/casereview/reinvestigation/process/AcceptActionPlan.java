package org.casereview.reinvestigation.process;

import java.util.Map;
import org.casereview.engine.Answers;
import org.casereview.engine.Facts;
import org.casereview.engine.FormRecorder;
import org.casereview.engine.TaskAtHand;
import org.casereview.engine.Variables;
import org.casereview.platform.Refusal;
import org.casereview.reinvestigation.ActionPlans;
import org.casereview.reinvestigation.PlanAnswers;
import org.casereview.reinvestigation.SeniorOfficer;
import org.springframework.stereotype.Component;

/** Records what a liaison answers for the force to its plan; shows the actions and no more. */
@Component
class AcceptActionPlan implements FormRecorder {

  private final ActionPlans plans;
  private final PlanAnswers planAnswers;

  AcceptActionPlan(ActionPlans plans, PlanAnswers planAnswers) {
    this.plans = plans;
    this.planAnswers = planAnswers;
  }

  @Override
  public String form() {
    return "accept-action-plan";
  }

  @Override
  public void admit(TaskAtHand task, String staffId) throws Refusal {
    planAnswers.admit(task.caseId(), staffId);
  }

  @Override
  public Map<String, Object> prefill(TaskAtHand task) {
    return PlanFields.of(plans.actions(task.caseId()));
  }

  @Override
  public Facts record(TaskAtHand task, Answers answers) throws Refusal {
    boolean accepted = answers.flag("accepted");
    if (accepted) {
      planAnswers.accept(
          task.caseId(),
          task.person(),
          new SeniorOfficer(
              answers.text("officerName").orElse(null), answers.text("officerRank").orElse(null)));
    } else {
      planAnswers.decline(
          task.caseId(), task.person(), answers.text("declineReasons").orElse(null));
    }
    return Facts.of(Variables.PLAN_ACCEPTED, accepted);
  }
}
