package org.casereview.decision.process;

import java.util.UUID;
import org.casereview.decision.LegalAdviceStart;
import org.casereview.engine.BesideProcesses;
import org.casereview.engine.Facts;
import org.casereview.engine.Variables;
import org.springframework.stereotype.Component;

/** Starts the process that waits for legal advice on a suspect. */
@Component
class StartsLegalAdvice implements LegalAdviceStart {

  private final BesideProcesses beside;

  StartsLegalAdvice(BesideProcesses beside) {
    this.beside = beside;
  }

  @Override
  public void start(UUID caseId, String caseNumber, UUID adviceId, String number) {
    beside.start(
        "legal-advice",
        number,
        Facts.of(Variables.CASE_ID, caseId.toString())
            .and(Variables.CASE_NUMBER, caseNumber)
            .and(Variables.LEGAL_ADVICE_ID, adviceId.toString())
            .and(Variables.LEGAL_ADVICE_NUMBER, number));
  }
}
