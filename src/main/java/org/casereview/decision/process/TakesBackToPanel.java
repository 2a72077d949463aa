package org.casereview.decision.process;

import org.casereview.decision.PanelReturn;
import org.casereview.engine.DrawnMessages;
import org.springframework.stereotype.Component;

/** Breaks off what follows a decision that was set aside, as a halt does. */
@Component
class TakesBackToPanel implements PanelReturn {

  private final DrawnMessages messages;

  TakesBackToPanel(DrawnMessages messages) {
    this.messages = messages;
  }

  @Override
  public void take(String caseNumber) {
    messages.tell(caseNumber, DrawnMessages.HALTED);
  }
}
