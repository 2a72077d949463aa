package org.casereview.victim.process;

import static org.casereview.engine.Variables.VICTIM_NOTICE_ID;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.casereview.engine.Step;
import org.casereview.engine.Variable;
import org.casereview.victim.Notices;

/** Ends a notice whose victim was told, or did not want to hear it. Safe to repeat. */
@Step("closeNotice")
class CloseNotice implements JavaDelegate {

  private final Notices notices;

  CloseNotice(Notices notices) {
    this.notices = notices;
  }

  @Override
  public void execute(DelegateExecution step) {
    notices.end(Variable.uuid(VICTIM_NOTICE_ID, step));
  }
}
