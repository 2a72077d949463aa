package org.casereview.reinvestigation.process;

import java.util.List;
import org.casereview.casefile.CaseFile;
import org.casereview.engine.BesideProcesses;
import org.casereview.engine.Facts;
import org.casereview.engine.Variables;
import org.casereview.reinvestigation.PlanReporting;
import org.springframework.stereotype.Component;

/** Starts and ends the process in which a force reports on the plan of its reinvestigation. */
@Component
class WaitsForPlanReports implements PlanReporting {

  private static final String PROCESS = "plan-report";

  private final BesideProcesses beside;

  WaitsForPlanReports(BesideProcesses beside) {
    this.beside = beside;
  }

  @Override
  public void begin(CaseFile file) {
    beside.start(
        PROCESS,
        file.number(),
        Facts.of(file)
            .and(Variables.PRIORITY, file.priority())
            .and(Variables.RAPE_ALLEGED, file.rapeAlleged()));
  }

  @Override
  public void end(CaseFile file) {
    beside.end(PROCESS, List.of(file.number()), "The reinvestigation is over.");
  }
}
