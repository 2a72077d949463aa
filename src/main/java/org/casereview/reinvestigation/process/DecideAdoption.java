package org.casereview.reinvestigation.process;

import org.casereview.engine.Answers;
import org.casereview.engine.Facts;
import org.casereview.engine.FormRecorder;
import org.casereview.engine.TaskAtHand;
import org.casereview.engine.Variables;
import org.casereview.platform.Refusal;
import org.casereview.reinvestigation.Adoptions;
import org.casereview.reinvestigation.Tasking;
import org.springframework.stereotype.Component;

/** Records the tasking decision, by a person other than the preparer. */
@Component
class DecideAdoption implements FormRecorder {

  private final Adoptions adoptions;

  DecideAdoption(Adoptions adoptions) {
    this.adoptions = adoptions;
  }

  @Override
  public String form() {
    return "decide-adoption";
  }

  @Override
  public boolean isJudgement() {
    return true;
  }

  @Override
  public void admit(TaskAtHand task, String staffId) throws Refusal {
    adoptions.admitDecider(task.caseId(), staffId);
  }

  @Override
  public Facts record(TaskAtHand task, Answers answers) throws Refusal {
    var tasking =
        new Tasking(
            Tasking.Decision.valueOf(answers.code("decision")),
            answers.text("taskingReference").orElse(null),
            answers.text("seniorInvestigatingOfficer").orElse(null),
            answers.text("reasons").orElse(null));
    adoptions.decide(task.caseId(), task.person(), tasking);
    return Facts.of(Variables.ADOPTION_DECISION, tasking.decision().name());
  }
}
