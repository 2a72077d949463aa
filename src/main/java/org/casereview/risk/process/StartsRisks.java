package org.casereview.risk.process;

import java.util.Date;
import org.casereview.casefile.CaseFile;
import org.casereview.engine.BesideProcesses;
import org.casereview.engine.Facts;
import org.casereview.engine.Variables;
import org.casereview.risk.RiskStart;
import org.casereview.risk.UrgentRisk;
import org.springframework.stereotype.Component;

/** Starts the process of a risk that was raised; its own priority drives its deadlines. */
@Component
class StartsRisks implements RiskStart {

  private final BesideProcesses beside;

  StartsRisks(BesideProcesses beside) {
    this.beside = beside;
  }

  @Override
  public void start(UrgentRisk risk, CaseFile file) {
    beside.start(
        "urgent-risk",
        risk.number(),
        Facts.of(file)
            .and(Variables.PRIORITY, risk.priority())
            .and(Variables.TARGET_FROM, Date.from(risk.raisedAt()))
            .and(Variables.URGENT_RISK_ID, risk.id().toString())
            .and(Variables.URGENT_RISK_NUMBER, risk.number())
            .and(Variables.FORCE_MAY_BE_TOLD, risk.forceMayBeTold()));
  }
}
