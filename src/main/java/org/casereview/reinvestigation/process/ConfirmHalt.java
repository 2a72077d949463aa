package org.casereview.reinvestigation.process;

import java.util.Map;
import java.util.UUID;
import org.casereview.engine.Answers;
import org.casereview.engine.Facts;
import org.casereview.engine.FormRecorder;
import org.casereview.engine.TaskAtHand;
import org.casereview.engine.Variables;
import org.casereview.platform.Refusal;
import org.casereview.reinvestigation.Halts;
import org.springframework.stereotype.Component;

/** Another head of review confirms that a case is halted, or says why it goes on. */
@Component
class ConfirmHalt implements FormRecorder {

  private final Halts halts;

  ConfirmHalt(Halts halts) {
    this.halts = halts;
  }

  @Override
  public String form() {
    return "confirm-halt";
  }

  @Override
  public boolean isJudgement() {
    return true;
  }

  @Override
  public void admit(TaskAtHand task, String staffId) throws Refusal {
    halts.admit(halt(task), staffId);
  }

  @Override
  public Map<String, Object> prefill(TaskAtHand task) {
    var asked = halts.asked(halt(task));
    return Map.of("askedBy", asked.by(), "haltReasons", asked.reasons());
  }

  @Override
  public Facts record(TaskAtHand task, Answers answers) throws Refusal {
    boolean agrees = answers.flag("haltConfirmed");
    halts.answer(halt(task), task.person(), agrees, answers.text("note").orElse(null));
    return Facts.of(Variables.HALT_CONFIRMED, agrees);
  }

  private static UUID halt(TaskAtHand task) {
    return UUID.fromString(task.fact(Variables.HALT_ID));
  }
}
