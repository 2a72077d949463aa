package org.casereview.reinvestigation;

import java.util.Optional;
import java.util.UUID;
import org.casereview.decision.HeldOutcome;
import org.casereview.decision.HeldOutcomes;
import org.casereview.platform.Refusal;
import org.casereview.platform.database.WholeSight;
import org.springframework.stereotype.Component;

/** The plan on the outcome that holds for a case; plans on earlier outcomes are history. */
@Component
class PlansAtHand {

  private final HeldOutcomes outcomes;
  private final PlanRecords plans;
  private final WholeSight sight;

  PlansAtHand(HeldOutcomes outcomes, PlanRecords plans, WholeSight sight) {
    this.outcomes = outcomes;
    this.plans = plans;
    this.sight = sight;
  }

  /** Which outcome holds is worked out for a force too, which reads of it what it is told. */
  Optional<ActionPlan> find(UUID caseId) {
    var held = sight.during(() -> outcomes.of(caseId).map(HeldOutcome::id));
    return held.flatMap(plans::ofOutcome);
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
