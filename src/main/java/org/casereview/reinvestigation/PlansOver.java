package org.casereview.reinvestigation;

import java.util.Map;
import org.casereview.casefile.CaseMoved;
import org.casereview.casefile.CaseState;
import org.casereview.casefile.Chronicle;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Asks a force for its plan no more once the case was halted, charged or ended, within the
 * transaction that moved it: whoever moves a case does not have to think of it.
 */
@Component
class PlansOver {

  private static final Map<CaseState, String> BECAUSE =
      Map.of(
          CaseState.PANEL, "HALTED",
          CaseState.CHARGED, "CHARGED",
          CaseState.CLOSED_REINVESTIGATED_NFA, "REINVESTIGATION_ENDED");

  private final WaitRecords waits;
  private final Chronicle chronicle;

  PlansOver(WaitRecords waits, Chronicle chronicle) {
    this.waits = waits;
    this.chronicle = chronicle;
  }

  /** What a returned case waits for was met or left to a manager before it comes back. */
  @EventListener
  @Transactional(propagation = Propagation.MANDATORY)
  public void moved(CaseMoved move) {
    String because = BECAUSE.get(move.to());
    if (because == null || move.from() == CaseState.FORCE_ACTION) {
      return;
    }
    waits
        .end(move.caseId(), because)
        .forEach(
            plan ->
                chronicle.add(
                    "FORCE_NOT_WAITED_FOR", move.caseId(), plan, Map.of("because", because)));
  }
}
