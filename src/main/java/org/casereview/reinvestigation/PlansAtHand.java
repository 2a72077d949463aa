package org.casereview.reinvestigation;

import java.util.Optional;
import java.util.UUID;
import org.casereview.decision.HeldOutcomes;
import org.casereview.platform.Refusal;
import org.springframework.stereotype.Component;

/** The plan on the outcome that holds for a case; plans on earlier outcomes are history. */
@Component
class PlansAtHand {

  private final HeldOutcomes outcomes;
  private final PlanRecords plans;

  PlansAtHand(HeldOutcomes outcomes, PlanRecords plans) {
    this.outcomes = outcomes;
    this.plans = plans;
  }

  Optional<ActionPlan> find(UUID caseId) {
    return outcomes.of(caseId).flatMap(held -> plans.ofOutcome(held.id()));
  }

  /** For steps: there has to be one. */
  ActionPlan get(UUID caseId) {
    return find(caseId)
        .orElseThrow(() -> new IllegalStateException("No action plan was sent for this case."));
  }

  /** For people, who may be late. */
  ActionPlan waiting(UUID caseId) throws Refusal {
    return find(caseId).orElseThrow(PlansAtHand::notWaiting);
  }

  static Refusal notWaiting() {
    return new Refusal(
        "Nothing is waited for on the action plan of this case. Reload the task list.");
  }
}
