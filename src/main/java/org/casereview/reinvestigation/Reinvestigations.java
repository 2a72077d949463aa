package org.casereview.reinvestigation;

import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.casereview.casefile.CaseFiles;
import org.casereview.casefile.CaseState;
import org.casereview.casefile.Chronicle;
import org.casereview.decision.HeldOutcomes;
import org.casereview.decision.Outcome;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * A reinvestigation from its beginning, on an accepted plan or an adoption, to a charge that is on
 * record or an ending that two people have reasoned.
 */
@Service
@Transactional
public class Reinvestigations {

  private static final Set<CaseState> UNDER_WAY =
      EnumSet.of(CaseState.REINVESTIGATION, CaseState.CPS_EARLY_ADVICE, CaseState.CPS_CHARGING);

  private final CaseFiles cases;
  private final HeldOutcomes outcomes;
  private final ReinvestigationRecords reinvestigations;
  private final SupervisionRecords supervisions;
  private final EndingRecords endings;
  private final ObjectProvider<PlanReporting> reporting;
  private final Chronicle chronicle;

  Reinvestigations(
      CaseFiles cases,
      HeldOutcomes outcomes,
      ReinvestigationRecords reinvestigations,
      SupervisionRecords supervisions,
      EndingRecords endings,
      ObjectProvider<PlanReporting> reporting,
      Chronicle chronicle) {
    this.cases = cases;
    this.outcomes = outcomes;
    this.reinvestigations = reinvestigations;
    this.supervisions = supervisions;
    this.endings = endings;
    this.reporting = reporting;
    this.chronicle = chronicle;
  }

  /**
   * Begins what the outcome asks for; a force is waited for to report on its plan. Safe to repeat:
   * one outcome begins one reinvestigation.
   */
  public Owner begin(UUID caseId) {
    var before = current(caseId);
    if (before.isPresent()) {
      return before.get().owner();
    }
    var holding =
        outcomes
            .of(caseId)
            .orElseThrow(() -> new IllegalStateException("This case has no outcome."));
    var owner = holding.outcome() == Outcome.ADOPT ? Owner.NCA : Owner.FORCE;
    var begun = reinvestigations.begin(caseId, holding.id(), owner);
    cases.move(caseId, CaseState.REINVESTIGATION);
    chronicle.add("REINVESTIGATION_BEGUN", caseId, begun.id(), Map.of("owner", owner.name()));
    if (owner == Owner.FORCE) {
      reporting.getObject().begin(cases.get(caseId));
    }
    return owner;
  }

  /** Brings a case to its charge, which only the CPS decides. Safe to repeat. */
  public void recordCharge(UUID caseId) {
    if (cases.get(caseId).state() == CaseState.CHARGED) {
      return;
    }
    boolean charged =
        current(caseId)
            .flatMap(r -> supervisions.newest(r.id()))
            .filter(s -> s.what().chargedOn() != null)
            .isPresent();
    if (!charged) {
      throw new IllegalStateException("This case has no charge on record.");
    }
    cases.move(caseId, CaseState.CHARGED);
    reporting.getObject().end(cases.get(caseId));
  }

  /** Ends a reinvestigation without a charge, on its approved ending. Safe to repeat. */
  public void end(UUID caseId) {
    if (cases.get(caseId).state() == CaseState.CLOSED_REINVESTIGATED_NFA) {
      return;
    }
    boolean approved =
        current(caseId)
            .flatMap(r -> endings.atHand(r.id()))
            .filter(EndingRecords.Stored::isApproved)
            .isPresent();
    if (!approved) {
      throw new IllegalStateException("The ending of this reinvestigation is not approved.");
    }
    cases.move(caseId, CaseState.CLOSED_REINVESTIGATED_NFA);
    reporting.getObject().end(cases.get(caseId));
  }

  /** The reinvestigation on the outcome that holds. */
  Optional<Reinvestigation> current(UUID caseId) {
    return outcomes.of(caseId).flatMap(holding -> reinvestigations.ofOutcome(holding.id()));
  }

  /** The reinvestigation that goes on now. */
  Optional<Reinvestigation> underWay(UUID caseId) {
    return current(caseId).filter(r -> UNDER_WAY.contains(cases.get(caseId).state()));
  }
}
