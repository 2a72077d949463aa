package org.casereview.risk;

import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.casereview.platform.Decisions;
import org.casereview.sla.Attention;
import org.casereview.sla.Sla;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Climbs, rung by rung, while a force does not acknowledge an urgent risk. Nothing is sent: the
 * duty officers are told whom to reach now, and a head of review at the last rung.
 */
@Service
@Transactional
public class RiskLadder {

  static final String PROCESS = "urgent-risk";

  /** When each rung is due. */
  public record Times(Instant phoneAt, Instant superintendentAt, Instant chiefOfficerAt) {}

  private final RiskRecords risks;
  private final Decisions decisions;
  private final Sla sla;
  private final Attention attention;
  private final RiskLog log;
  private final Clock clock;

  RiskLadder(
      RiskRecords risks,
      Decisions decisions,
      Sla sla,
      Attention attention,
      RiskLog log,
      Clock clock) {
    this.risks = risks;
    this.decisions = decisions;
    this.sla = sla;
    this.attention = attention;
    this.log = log;
    this.clock = clock;
  }

  /** Counted round the clock from now. */
  @Transactional(readOnly = true)
  public Times times(UUID id) {
    var risk = risks.find(id).orElseThrow();
    return new Times(
        due(risk, RiskRung.PHONE),
        due(risk, RiskRung.SUPERINTENDENT),
        due(risk, RiskRung.CHIEF_OFFICER));
  }

  /** Climbs a rung. Safe to repeat, and nothing happens once the force has acknowledged. */
  public void climb(UUID id, RiskRung rung) {
    var risk = risks.atHand(id);
    if (risk.state() != RiskState.URGENT || !risks.climbed(id, rung)) {
      return;
    }
    log.write(rung.what(), risk, "rung", rung.name());
    Set<String> told = new TreeSet<>(List.of("duty-officers", teamFor(risk, rung)));
    told.forEach(team -> attention.raise(team, risk.caseId(), null, rung.what()));
  }

  private Instant due(UrgentRisk risk, RiskRung rung) {
    return sla.dueAt(PROCESS, rung.activity(), risk.priority(), clock.instant());
  }

  private String teamFor(UrgentRisk risk, RiskRung rung) {
    var facts = new HashMap<String, Object>();
    facts.put("process", PROCESS);
    facts.put("activity", rung.activity());
    facts.put("priority", risk.priority());
    return decisions.evaluate("sla-targets", facts).code("tellTeam");
  }
}
