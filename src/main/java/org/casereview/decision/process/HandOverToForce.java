package org.casereview.decision.process;

import org.casereview.decision.HandOvers;
import org.casereview.engine.Answers;
import org.casereview.engine.Facts;
import org.casereview.engine.FormRecorder;
import org.casereview.engine.TaskAtHand;
import org.casereview.platform.Refusal;
import org.springframework.stereotype.Component;

/** Records that a decided case was sent to its force. */
@Component
class HandOverToForce implements FormRecorder {

  private final HandOvers handOvers;

  HandOverToForce(HandOvers handOvers) {
    this.handOvers = handOvers;
  }

  @Override
  public String form() {
    return "hand-over-to-force";
  }

  @Override
  public Facts record(TaskAtHand task, Answers answers) throws Refusal {
    handOvers.record(
        task.caseId(),
        task.person(),
        new HandOvers.HandOver(
            answers.text("sentTo").orElse(null),
            answers.date("sentOn").orElse(null),
            answers.flag("seniorInvestigatingOfficerNamed"),
            answers.text("note").orElse(null)));
    return Facts.none();
  }
}
