package org.casereview.risk.process;

import java.util.Date;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.casereview.engine.Answers;
import org.casereview.engine.Facts;
import org.casereview.engine.FormRecorder;
import org.casereview.engine.TaskAtHand;
import org.casereview.engine.Variables;
import org.casereview.platform.Refusal;
import org.casereview.risk.RiskLadder;
import org.casereview.risk.UrgentRisks;
import org.springframework.stereotype.Component;

/** Records a duty officer's triage; the force's time to acknowledge runs since it was raised. */
@Component
class TriageRisk implements FormRecorder {

  private final UrgentRisks risks;
  private final RiskLadder ladder;
  private final RiskWords words;

  TriageRisk(UrgentRisks risks, RiskLadder ladder, RiskWords words) {
    this.risks = risks;
    this.ladder = ladder;
    this.words = words;
  }

  @Override
  public String form() {
    return "triage-risk";
  }

  @Override
  public Map<String, Object> prefill(TaskAtHand task) {
    var risk = risks.find(risk(task)).orElseThrow();
    var shown = new HashMap<>(words.of(task));
    shown.put("raisedReasons", risk.reasons());
    return shown;
  }

  @Override
  public Facts record(TaskAtHand task, Answers answers) throws Refusal {
    boolean urgent = answers.flag("urgent");
    risks.triage(risk(task), task.person(), urgent, answers.text("reasons").orElse(null));
    var times = ladder.times(risk(task));
    return Facts.of(Variables.RISK_URGENT, urgent)
        .and(Variables.PHONE_TOLD_AT, Date.from(times.phoneAt()))
        .and(Variables.SUPERINTENDENT_TOLD_AT, Date.from(times.superintendentAt()))
        .and(Variables.CHIEF_OFFICER_TOLD_AT, Date.from(times.chiefOfficerAt()));
  }

  static UUID risk(TaskAtHand task) {
    return UUID.fromString(task.fact(Variables.URGENT_RISK_ID));
  }
}
