package org.casereview.decision.process;

import org.casereview.decision.Closure;
import org.casereview.decision.Closures;
import org.casereview.engine.Answers;
import org.casereview.engine.Facts;
import org.casereview.engine.FormRecorder;
import org.casereview.engine.TaskAtHand;
import org.casereview.platform.Refusal;
import org.springframework.stereotype.Component;

/** Records what is prepared to close a case. */
@Component
class PrepareClosure implements FormRecorder {

  private final Closures closures;

  PrepareClosure(Closures closures) {
    this.closures = closures;
  }

  @Override
  public String form() {
    return "prepare-closure";
  }

  @Override
  public boolean restsOnFile() {
    return true;
  }

  @Override
  public void admit(TaskAtHand task, String staffId) throws Refusal {
    closures.admitPreparer(task.caseId(), staffId);
  }

  @Override
  public Facts record(TaskAtHand task, Answers answers) throws Refusal {
    closures.prepare(
        task.caseId(),
        task.person(),
        new Closure(
            answers.code("closureReason"),
            answers.text("reasons").orElse(null),
            answers.flag("safeguardingConsidered"),
            answers.text("safeguardingNote").orElse(null),
            answers.code("victimNotice"),
            answers.text("victimNoticeReasons").orElse(null)));
    return Facts.none();
  }
}
