package org.casereview.risk;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
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
  private final Sla sla;
  private final Attention attention;
  private final RiskLog log;

  RiskLadder(RiskRecords risks, Sla sla, Attention attention, RiskLog log) {
    this.risks = risks;
    this.sla = sla;
    this.attention = attention;
    this.log = log;
  }

  /** Counted round the clock from when it was raised. */
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
    String team = sla.teamToTell(PROCESS, rung.activity(), risk.priority());
    Set<String> told = new TreeSet<>(List.of("duty-officers", team));
    told.forEach(each -> attention.raise(each, risk.caseId(), null, rung.what()));
  }

  private Instant due(UrgentRisk risk, RiskRung rung) {
    return sla.dueAt(PROCESS, rung.activity(), risk.priority(), risk.raisedAt());
  }
}
