package org.casereview.risk.process;

import java.util.Map;
import org.casereview.engine.Answers;
import org.casereview.engine.Facts;
import org.casereview.engine.FormRecorder;
import org.casereview.engine.TaskAtHand;
import org.casereview.engine.Variables;
import org.casereview.platform.Refusal;
import org.casereview.risk.RiskReview;
import org.casereview.risk.RiskWork;
import org.springframework.stereotype.Component;

/** Records whether a risk goes on; the next review is due later than the one before. */
@Component
class ReviewRisk implements FormRecorder {

  private final RiskWork work;
  private final RiskWords words;

  ReviewRisk(RiskWork work, RiskWords words) {
    this.work = work;
    this.words = words;
  }

  @Override
  public String form() {
    return "review-risk";
  }

  @Override
  public Map<String, Object> prefill(TaskAtHand task) {
    return words.of(task);
  }

  @Override
  public Facts record(TaskAtHand task, Answers answers) throws Refusal {
    boolean closes = "CLOSE".equals(answers.code("riskDecision"));
    int held =
        work.review(
            TriageRisk.risk(task),
            task.person(),
            new RiskReview(
                RiskReview.Level.valueOf(answers.code("riskLevel")),
                closes,
                answers.text("reasons").orElseThrow()));
    return Facts.of(Variables.RISK_CLOSED, closes)
        .and(Variables.TARGET_RUNG, held == 1 ? "SECOND_REVIEW" : "LATER_REVIEW");
  }
}
