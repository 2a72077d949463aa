package org.casereview.risk;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.UUID;
import org.casereview.casefile.CaseFile;
import org.casereview.platform.Refusal;
import org.casereview.platform.database.WholeSight;
import org.casereview.sla.Attention;
import org.casereview.sla.StepClocks;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes urgent risks in, from anybody who may know of the case, and lets duty officers triage. */
@Service
@Transactional
public class UrgentRisks {

  static final ZoneId LONDON = ZoneId.of("Europe/London");

  /** Within this time a second press of the same button is the same press. */
  private static final Duration DOUBLE_CLICK = Duration.ofMinutes(1);

  private final RiskRecords risks;
  private final Dangers dangers;
  private final Attention attention;
  private final RiskLog log;
  private final StepClocks steps;
  private final WholeSight sight;
  private final ObjectProvider<RiskStart> start;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  UrgentRisks(
      RiskRecords risks,
      Dangers dangers,
      Attention attention,
      RiskLog log,
      StepClocks steps,
      WholeSight sight,
      ObjectProvider<RiskStart> start,
      ApplicationEventPublisher events,
      Clock clock) {
    this.risks = risks;
    this.dangers = dangers;
    this.attention = attention;
    this.log = log;
    this.steps = steps;
    this.sight = sight;
    this.start = start;
    this.events = events;
    this.clock = clock;
  }

  /** Raises a risk; the same again within a minute, before its triage, is the same risk. */
  @Transactional(rollbackFor = Refusal.class)
  public UrgentRisk raise(CaseFile file, String trigger, String reasons, String person)
      throws Refusal {
    if (!risks.knows(trigger)) {
      throw new Refusal("There is no such kind of urgent risk. Choose one of U1 to U7.");
    }
    risks.oneAtATime(file.id(), trigger, person);
    var before = risks.justRaised(file.id(), trigger, person, clock.instant().minus(DOUBLE_CLICK));
    if (before.isPresent()) {
      return before.get();
    }
    var risk = risks.raise(file.id(), trigger, reasons, person);
    log.write("RISK_RAISED", risk, "trigger", trigger);
    attention.raise("duty-officers", file.id(), null, "RISK_RAISED");
    sight.during(
        () -> {
          start.getObject().start(risk, file);
          events.publishEvent(new RiskRaised(risk, file));
        });
    return risk;
  }

  @Transactional(readOnly = true)
  public Optional<UrgentRisk> find(UUID id) {
    return risks.find(id);
  }

  /** Whether one of the force's own people may be a suspect, as far as nobody set it aside. */
  @Transactional(readOnly = true)
  public boolean isOfTheForcesOwn(UUID caseId) {
    return risks.of(caseId).stream()
        .anyMatch(
            risk -> !risk.forceMayBeTold() && (risk.triage() == null || risk.triage().urgent()));
  }

  /** Records whether it is urgent; one that is not waits to be closed on that word. */
  public void triage(UUID id, String person, boolean urgent, String reasons) throws Refusal {
    var risk = risks.atHand(id);
    if (risk.triage() != null) {
      throw new Refusal("This risk was triaged already. Reload the task list.");
    }
    risks.triage(id, urgent, reasons, person);
    if (!dangers.awaitsTriage(risk.caseId(), RaisesOnDanger.GRAVEST)) {
      steps.done(risk.caseId(), RiskLadder.PROCESS, RaisesOnDanger.TRIAGE);
    }
    log.write("RISK_TRIAGED", risk, "urgent", urgent ? "YES" : "NO");
  }

  static LocalDate day(Clock clock) {
    return LocalDate.now(clock.withZone(LONDON));
  }
}
