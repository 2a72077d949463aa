package org.casereview.risk.process;

import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Map;
import org.casereview.engine.Answers;
import org.casereview.engine.Facts;
import org.casereview.engine.FormRecorder;
import org.casereview.engine.TaskAtHand;
import org.casereview.platform.Refusal;
import org.casereview.risk.Acknowledgement;
import org.casereview.risk.RiskWork;
import org.springframework.stereotype.Component;

/** Records who at the force has taken an urgent risk on. */
@Component
class RecordAcknowledgement implements FormRecorder {

  private static final ZoneId LONDON = ZoneId.of("Europe/London");

  private final RiskWork work;
  private final RiskWords words;

  RecordAcknowledgement(RiskWork work, RiskWords words) {
    this.work = work;
    this.words = words;
  }

  @Override
  public String form() {
    return "record-acknowledgement";
  }

  @Override
  public Map<String, Object> prefill(TaskAtHand task) {
    return words.of(task);
  }

  @Override
  public Facts record(TaskAtHand task, Answers answers) throws Refusal {
    work.acknowledge(
        TriageRisk.risk(task),
        task.person(),
        new Acknowledgement(
            answers.text("acknowledgedRole").orElseThrow(),
            answers
                .date("acknowledgedOn")
                .orElseThrow()
                .atTime(LocalTime.parse(answers.text("acknowledgedTime").orElseThrow()))
                .atZone(LONDON)
                .toInstant(),
            answers.text("reference").orElse(null)));
    return Facts.none();
  }
}
