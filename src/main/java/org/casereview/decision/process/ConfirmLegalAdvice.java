package org.casereview.decision.process;

import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.casereview.decision.LegalAdvices;
import org.casereview.engine.Answers;
import org.casereview.engine.Facts;
import org.casereview.engine.FormRecorder;
import org.casereview.engine.TaskAtHand;
import org.casereview.engine.Variables;
import org.casereview.platform.Refusal;
import org.springframework.stereotype.Component;

/** Another person confirms what was recorded of a legal adviser's answer, or sends it back. */
@Component
class ConfirmLegalAdvice implements FormRecorder {

  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.UK);

  private final LegalAdvices advices;

  ConfirmLegalAdvice(LegalAdvices advices) {
    this.advices = advices;
  }

  @Override
  public String form() {
    return "confirm-legal-advice";
  }

  @Override
  public void admit(TaskAtHand task, String staffId) throws Refusal {
    advices.admitConfirmer(AdviceAtHand.of(task), staffId);
  }

  @Override
  public Map<String, Object> prefill(TaskAtHand task) {
    var shown = new LinkedHashMap<String, Object>();
    shown.put("suspect", AdviceAtHand.suspect(advices, task));
    var said = advices.unconfirmed(AdviceAtHand.of(task));
    if (said.answer() != null) {
      shown.put("saidAnswer", said.answer().name());
      shown.put("saidBy", said.adviser());
      shown.put("saidOn", DAY.format(said.on()));
      shown.put("said", said.advice());
      shown.put("recordedBy", said.by());
    }
    return shown;
  }

  @Override
  public Facts record(TaskAtHand task, Answers answers) throws Refusal {
    var owed =
        advices.confirm(
            AdviceAtHand.of(task),
            task.person(),
            answers.flag("adviceConfirmed"),
            answers.text("note").orElse(null));
    return Facts.of(Variables.ADVICE_OWED, owed.name());
  }
}
