package org.casereview.access.process;

import java.util.Map;
import java.util.UUID;
import org.casereview.access.EmergencyAccesses;
import org.casereview.engine.Answers;
import org.casereview.engine.Facts;
import org.casereview.engine.FormRecorder;
import org.casereview.engine.TaskAtHand;
import org.casereview.engine.Variables;
import org.casereview.platform.Refusal;
import org.springframework.stereotype.Component;

/** Records what an auditor makes of a file that was opened in an emergency. */
@Component
class ReviewEmergency implements FormRecorder {

  private final EmergencyAccesses accesses;

  ReviewEmergency(EmergencyAccesses accesses) {
    this.accesses = accesses;
  }

  @Override
  public String form() {
    return "review-emergency";
  }

  @Override
  public void admit(TaskAtHand task, String staffId) throws Refusal {
    accesses.admit(access(task), staffId);
  }

  @Override
  public Map<String, Object> prefill(TaskAtHand task) {
    return Map.of("opened", accesses.words(access(task)));
  }

  @Override
  public Facts record(TaskAtHand task, Answers answers) throws Refusal {
    accesses.review(
        access(task),
        task.person(),
        answers.code("verdict"),
        answers.text("reasons").orElseThrow());
    return Facts.none();
  }

  private static UUID access(TaskAtHand task) {
    return UUID.fromString(task.fact(Variables.EMERGENCY_ACCESS_ID));
  }
}
