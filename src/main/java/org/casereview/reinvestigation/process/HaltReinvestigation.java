package org.casereview.reinvestigation.process;

import static org.casereview.engine.Variables.CASE_NUMBER;
import static org.casereview.engine.Variables.HALT_ID;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.casereview.engine.DrawnMessages;
import org.casereview.engine.Step;
import org.casereview.engine.Variable;
import org.casereview.reinvestigation.Halts;

/**
 * Takes a case that two people halt out of its adoption or reinvestigation and back to the panel.
 * Safe to repeat.
 */
@Step("haltReinvestigation")
class HaltReinvestigation implements JavaDelegate {

  private final Halts halts;
  private final DrawnMessages messages;

  HaltReinvestigation(Halts halts, DrawnMessages messages) {
    this.halts = halts;
    this.messages = messages;
  }

  @Override
  public void execute(DelegateExecution step) {
    if (halts.carryOut(Variable.uuid(HALT_ID, step))) {
      messages.tell(CASE_NUMBER.in(step), DrawnMessages.HALTED);
    }
  }
}
