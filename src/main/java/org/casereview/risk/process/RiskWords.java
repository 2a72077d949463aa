package org.casereview.risk.process;

import java.util.Map;
import org.casereview.engine.TaskAtHand;
import org.casereview.risk.UrgentRisks;
import org.springframework.stereotype.Component;

/** Which risk a form speaks of, in words. */
@Component
class RiskWords {

  private final UrgentRisks risks;

  RiskWords(UrgentRisks risks) {
    this.risks = risks;
  }

  Map<String, Object> of(TaskAtHand task) {
    var risk = risks.find(TriageRisk.risk(task)).orElseThrow();
    return Map.of("riskText", risk.number() + ", " + risk.trigger() + ": " + risk.title());
  }
}
