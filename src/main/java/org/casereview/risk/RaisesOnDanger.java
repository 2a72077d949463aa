package org.casereview.risk;

import java.time.Clock;
import java.util.UUID;
import org.casereview.casefile.CaseFiles;
import org.casereview.casefile.PresentDanger;
import org.casereview.casefile.PrioritySet;
import org.casereview.platform.Actor;
import org.casereview.platform.Refusal;
import org.casereview.sla.ClockStart;
import org.casereview.sla.StepClocks;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Raises an urgent risk as soon as a case is said to be dangerous now, whoever says it and whatever
 * the drawing does; once, while one is open. A risk of another kind that is open is no look at this
 * danger.
 *
 * <p>What kind of danger it is nobody has said yet, so it counts as the gravest until a duty
 * officer has triaged it (domain handbook 6.3, U1).
 */
@Component
class RaisesOnDanger {

  /** The outer limit, from the word of danger to the triage of the risk that it raised. */
  static final String TRIAGE = "triageDanger";

  static final String GRAVEST = "U1";

  private final CaseFiles cases;
  private final UrgentRisks risks;
  private final Dangers dangers;
  private final StepClocks steps;
  private final Clock clock;

  RaisesOnDanger(
      CaseFiles cases, UrgentRisks risks, Dangers dangers, StepClocks steps, Clock clock) {
    this.cases = cases;
    this.risks = risks;
    this.dangers = dangers;
    this.steps = steps;
    this.clock = clock;
  }

  @EventListener
  void on(PresentDanger seen) {
    if (!dangers.isOpen(seen.caseId(), GRAVEST)) {
      raise(seen.caseId(), "Danger now was noted when the case was screened.");
    }
  }

  @EventListener
  void on(PrioritySet set) {
    if ("P0".equals(set.now()) && !dangers.isPresent(set.caseId())) {
      raise(set.caseId(), "The case has priority P0, urgent: present danger.");
    }
  }

  private void raise(UUID caseId, String why) {
    try {
      var file = cases.get(caseId);
      risks.raise(file, GRAVEST, why, Actor.now());
      steps.begin(
          ClockStart.step(caseId, file.forceCode(), RiskLadder.PROCESS, TRIAGE, clock.instant()));
    } catch (Refusal e) {
      throw new IllegalStateException("The urgent risk of a case could not be raised.", e);
    }
  }
}
