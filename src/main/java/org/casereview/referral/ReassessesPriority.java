package org.casereview.referral;

import java.util.List;
import org.casereview.screening.PriorityChanges;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Has the rule of priority asked again of cases whose force has sent more. */
@Component
@Order(0)
class ReassessesPriority implements ReferralsTaken {

  private final PriorityChanges priorities;

  ReassessesPriority(PriorityChanges priorities) {
    this.priorities = priorities;
  }

  @Override
  public void taken(List<TakenReferral> block) {
    block.forEach(referral -> priorities.reassess(referral.caseId()));
  }
}
