package org.casereview.screening.process;

import org.casereview.casefile.CaseFiles;
import org.casereview.casefile.PrioritySet;
import org.casereview.engine.BesideProcesses;
import org.casereview.engine.Facts;
import org.casereview.engine.Variables;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Gives the running processes of a case its new priority, by which the next tasks are due. */
@Component
class PriorityInProcesses {

  private final CaseFiles cases;
  private final BesideProcesses processes;

  PriorityInProcesses(CaseFiles cases, BesideProcesses processes) {
    this.cases = cases;
    this.processes = processes;
  }

  @EventListener
  void on(PrioritySet set) {
    if (set.was() != null) {
      processes.tell(cases.get(set.caseId()).number(), Facts.of(Variables.PRIORITY, set.now()));
    }
  }
}
