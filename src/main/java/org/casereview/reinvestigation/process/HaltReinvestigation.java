package org.casereview.reinvestigation.process;

import static org.casereview.engine.Variables.CASE_NUMBER;
import static org.casereview.engine.Variables.HALT_ID;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.casereview.engine.BesideProcesses;
import org.casereview.engine.DrawnMessages;
import org.casereview.engine.Facts;
import org.casereview.engine.Step;
import org.casereview.engine.Variable;
import org.casereview.engine.Variables;
import org.casereview.reinvestigation.Halts;
import org.casereview.reinvestigation.Owner;

/**
 * Takes a case that two people halt out of its adoption or reinvestigation and back to the panel.
 * Safe to repeat.
 */
@Step("haltReinvestigation")
class HaltReinvestigation implements JavaDelegate {

  private final Halts halts;
  private final BesideProcesses beside;
  private final DrawnMessages messages;

  HaltReinvestigation(Halts halts, BesideProcesses beside, DrawnMessages messages) {
    this.halts = halts;
    this.beside = beside;
    this.messages = messages;
  }

  @Override
  public void execute(DelegateExecution step) {
    if (halts.carryOut(Variable.uuid(HALT_ID, step))) {
      String number = CASE_NUMBER.in(step);
      // Whoever reinvestigates next is decided anew; the NCA says so by adopting again.
      beside.tell(number, Facts.of(Variables.REINVESTIGATION_OWNER, Owner.FORCE.name()));
      messages.tell(number, DrawnMessages.HALTED);
    }
  }
}
