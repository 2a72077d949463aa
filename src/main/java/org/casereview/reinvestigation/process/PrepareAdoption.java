package org.casereview.reinvestigation.process;

import java.util.Map;
import org.casereview.engine.Answers;
import org.casereview.engine.Facts;
import org.casereview.engine.FormRecorder;
import org.casereview.engine.TaskAtHand;
import org.casereview.platform.Refusal;
import org.casereview.reinvestigation.Adoption;
import org.casereview.reinvestigation.Adoptions;
import org.springframework.stereotype.Component;

/** Records why the NCA should take the case, and what its force says to that. */
@Component
class PrepareAdoption implements FormRecorder {

  private final Adoptions adoptions;

  PrepareAdoption(Adoptions adoptions) {
    this.adoptions = adoptions;
  }

  @Override
  public String form() {
    return "prepare-adoption";
  }

  @Override
  public void admit(TaskAtHand task, String staffId) throws Refusal {
    adoptions.admitPreparer(task.caseId(), staffId);
  }

  @Override
  public Map<String, Object> prefill(TaskAtHand task) {
    return SentBack.shown(adoptions.whyReturned(task.caseId()));
  }

  @Override
  public Facts record(TaskAtHand task, Answers answers) throws Refusal {
    adoptions.prepare(
        task.caseId(),
        task.person(),
        new Adoption(
            answers.text("grounds").orElse(null),
            answers.text("complexity").orElse(null),
            Adoption.Consent.valueOf(answers.code("forceConsent"))));
    return Facts.none();
  }
}
