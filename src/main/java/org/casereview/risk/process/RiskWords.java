package org.casereview.risk.process;

import java.util.Map;
import org.casereview.casefile.CaseFiles;
import org.casereview.engine.TaskAtHand;
import org.casereview.people.NightNumbers;
import org.casereview.risk.UrgentRisks;
import org.springframework.stereotype.Component;

/** Which risk a form speaks of, in words, and where its force answers now. */
@Component
class RiskWords {

  private final UrgentRisks risks;
  private final CaseFiles cases;
  private final NightNumbers numbers;

  RiskWords(UrgentRisks risks, CaseFiles cases, NightNumbers numbers) {
    this.risks = risks;
    this.cases = cases;
    this.numbers = numbers;
  }

  Map<String, Object> of(TaskAtHand task) {
    var risk = risks.find(TriageRisk.risk(task)).orElseThrow();
    return Map.of(
        "riskText",
        risk.number() + ", " + risk.trigger() + ": " + risk.title(),
        "nightNumber",
        risk.forceMayBeTold()
            ? numbers.inWords(cases.get(risk.caseId()).forceCode())
            : "not for this risk, since people of the force may be concerned");
  }
}
