package org.casereview.reinvestigation.process;

import static org.casereview.engine.Variables.CASE_ID;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.casereview.engine.Step;
import org.casereview.engine.Variable;
import org.casereview.reinvestigation.PlanReports;

/** Brings the case back to the panel with the force's report. Safe to repeat. */
@Step("takePlanReport")
class TakePlanReport implements JavaDelegate {

  private final PlanReports reports;

  TakePlanReport(PlanReports reports) {
    this.reports = reports;
  }

  @Override
  public void execute(DelegateExecution step) {
    reports.take(Variable.uuid(CASE_ID, step));
  }
}
