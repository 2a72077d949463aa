package org.casereview.reinvestigation.process;

import java.util.HashMap;
import java.util.Map;
import org.casereview.engine.Answers;
import org.casereview.engine.Facts;
import org.casereview.engine.FormRecorder;
import org.casereview.engine.TaskAtHand;
import org.casereview.platform.Refusal;
import org.casereview.reinvestigation.ActionPlans;
import org.casereview.reinvestigation.ActionResult;
import org.casereview.reinvestigation.PlanReports;
import org.casereview.reinvestigation.Reported;
import org.springframework.stereotype.Component;

/** Records what a liaison reports for the force on each action of its plan. */
@Component
class ReportOnPlan implements FormRecorder {

  private final ActionPlans plans;
  private final PlanReports reports;

  ReportOnPlan(ActionPlans plans, PlanReports reports) {
    this.plans = plans;
    this.reports = reports;
  }

  @Override
  public String form() {
    return "report-on-plan";
  }

  @Override
  public void admit(TaskAtHand task, String staffId) throws Refusal {
    reports.admit(task.caseId(), staffId);
  }

  @Override
  public Map<String, Object> prefill(TaskAtHand task) {
    return PlanFields.of(plans.actions(task.caseId()));
  }

  @Override
  public Facts record(TaskAtHand task, Answers answers) throws Refusal {
    var given = new HashMap<Integer, Reported>();
    for (int number = 1; number <= ActionPlans.MOST_ACTIONS; number++) {
      String code = answers.code("resultAction" + number);
      String statement = answers.text("statementAction" + number).orElse(null);
      if (code != null || statement != null) {
        given.put(
            number, new Reported(code == null ? null : ActionResult.valueOf(code), statement));
      }
    }
    reports.report(task.caseId(), task.person(), given);
    return Facts.none();
  }
}
