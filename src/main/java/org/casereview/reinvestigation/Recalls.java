package org.casereview.reinvestigation;

import java.util.Comparator;
import java.util.Map;
import java.util.UUID;
import org.casereview.casefile.CaseFiles;
import org.casereview.casefile.CaseState;
import org.casereview.casefile.Chronicle;
import org.casereview.decision.Outcome;
import org.casereview.platform.Refusal;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * A manager's word when a force was silent or declined its plan: back to the panel, or more time,
 * which is limited. No clock decides it.
 */
@Service
@Transactional
public class Recalls {

  /**
   * What a manager has to decide on.
   *
   * @param reportWaitedFor true when the force accepted and did not report
   * @param declineReasons why the force declined, or null when it was silent
   * @param reinvestigated true when the case is being reinvestigated and not returned
   * @param moreTimeLeft false when the force had all the time that the rule gives
   */
  public record Question(
      boolean reportWaitedFor,
      boolean reinvestigated,
      String declineReasons,
      boolean moreTimeLeft) {}

  private final CaseFiles cases;
  private final PlansAtHand atHand;
  private final PlanRecords plans;
  private final WaitRecords waits;
  private final RecallRecords recalls;
  private final Leads leads;
  private final Chronicle chronicle;

  Recalls(
      CaseFiles cases,
      PlansAtHand atHand,
      PlanRecords plans,
      WaitRecords waits,
      RecallRecords recalls,
      Leads leads,
      Chronicle chronicle) {
    this.cases = cases;
    this.atHand = atHand;
    this.plans = plans;
    this.waits = waits;
    this.recalls = recalls;
    this.leads = leads;
    this.chronicle = chronicle;
  }

  /** Refuses who is not independent of the force. */
  @Transactional(readOnly = true)
  public void admit(UUID caseId, String person) throws Refusal {
    leads.require(caseId, person);
  }

  @Transactional(readOnly = true)
  public Question question(UUID caseId) throws Refusal {
    var plan = atHand.waiting(caseId);
    var wait = handed(plan);
    return new Question(
        wait.stage() == Stage.REPORT,
        isReinvestigated(plan),
        declined(plan, wait),
        wait.run() <= recalls.moreTimeLimit());
  }

  /** Decides, with reasons: recalls the case, or gives the force more time. */
  public void decide(UUID caseId, String person, boolean recall, String reasons) throws Refusal {
    admit(caseId, person);
    var plan = atHand.waiting(caseId);
    var wait = handed(plan);
    if (reasons == null) {
      throw new Refusal("Give the reasons for your decision.");
    }
    if (!recall && wait.run() > recalls.moreTimeLimit()) {
      throw new Refusal(
          "The force has had all the time that it may be given. Recall the case to the panel.");
    }
    recalls.decide(wait, recall, reasons, person);
    chronicle.add(
        recall
            ? isReinvestigated(plan) ? "PLAN_REPORT_GIVEN_UP" : "CASE_RECALLED"
            : "MORE_TIME_GIVEN",
        caseId,
        plan.id(),
        Map.of("stage", wait.stage().name(), "run", "" + wait.run()));
  }

  /** Brings a recalled case back to the panel; a reinvestigation goes on. Safe to repeat. */
  public void carryOut(UUID caseId) {
    if (cases.get(caseId).state() != CaseState.FORCE_ACTION) {
      return;
    }
    if (!recalls.isRecalled(atHand.get(caseId).id())) {
      throw new IllegalStateException("Nobody has recalled this case.");
    }
    cases.move(caseId, CaseState.PANEL);
  }

  /** A reinvestigation goes on without the report; there is no panel to come back to. */
  private static boolean isReinvestigated(ActionPlan plan) {
    return plan.outcome() == Outcome.REOPEN;
  }

  private Wait handed(ActionPlan plan) throws Refusal {
    return waits.ofPlan(plan.id()).stream()
        .max(Comparator.comparing(Wait::stage).thenComparing(Wait::run))
        .filter(wait -> wait.handedAt() != null)
        .filter(wait -> recalls.ofPlan(plan.id()).stream().noneMatch(r -> r.of(wait)))
        .orElseThrow(PlansAtHand::notWaiting);
  }

  /** The force's answer that ended this waiting, if it was not silence. */
  private String declined(ActionPlan plan, Wait wait) {
    return plans.answers(plan.id()).stream()
        .filter(answer -> !answer.accepted() && answer.waitId().equals(wait.id()))
        .map(PlanAnswer::reasons)
        .findFirst()
        .orElse(null);
  }
}
