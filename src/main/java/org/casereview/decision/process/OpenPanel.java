package org.casereview.decision.process;

import static org.casereview.engine.Variables.CASE_ID;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.casereview.decision.Panels;
import org.casereview.engine.Step;
import org.casereview.engine.Variable;
import org.casereview.engine.Variables;

/** Opens the panel of a case whose review was passed. Safe to repeat. */
@Step("openPanel")
class OpenPanel implements JavaDelegate {

  private final Panels panels;

  OpenPanel(Panels panels) {
    this.panels = panels;
  }

  @Override
  public void execute(DelegateExecution step) {
    var standing = panels.open(Variable.uuid(CASE_ID, step));
    Variables.PANEL_SIZE.set(step, standing.size());
    Variables.PANEL_ROUND.set(step, standing.round());
  }
}
