package org.casereview.risk.process;

import java.util.Map;
import org.casereview.engine.Answers;
import org.casereview.engine.Facts;
import org.casereview.engine.FormRecorder;
import org.casereview.engine.TaskAtHand;
import org.casereview.engine.Variables;
import org.casereview.platform.Refusal;
import org.casereview.risk.RiskPlan;
import org.casereview.risk.RiskWork;
import org.springframework.stereotype.Component;

/** Records who does what until when about a risk. */
@Component
class PlanRisk implements FormRecorder {

  private final RiskWork work;
  private final RiskWords words;

  PlanRisk(RiskWork work, RiskWords words) {
    this.work = work;
    this.words = words;
  }

  @Override
  public String form() {
    return "plan-risk";
  }

  @Override
  public Map<String, Object> prefill(TaskAtHand task) {
    return words.of(task);
  }

  @Override
  public Facts record(TaskAtHand task, Answers answers) throws Refusal {
    work.plan(
        TriageRisk.risk(task),
        task.person(),
        new RiskPlan(
            answers.text("who").orElseThrow(),
            answers.text("what").orElseThrow(),
            answers.date("doneBy").orElseThrow()));
    return Facts.of(Variables.TARGET_FROM, null);
  }
}
