package org.casereview.reinvestigation.process;

import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.casereview.engine.Variables;
import org.casereview.reinvestigation.PlanLadder;

/** Sets when the rungs of a ladder are due, for the timers of a drawing to read. */
final class Due {

  private Due() {}

  static void set(DelegateExecution step, PlanLadder.Rungs rungs) {
    Variables.FORCE_LEAD_TOLD_AT.set(step, Date.from(rungs.forceLeadAt()));
    Variables.CHIEF_OFFICER_TOLD_AT.set(step, Date.from(rungs.chiefOfficerAt()));
    Variables.RECALL_AT.set(step, Date.from(rungs.recallAt()));
  }
}
