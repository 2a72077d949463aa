package org.casereview.decision.process;

import java.util.UUID;
import org.casereview.decision.LegalAdviceStart;
import org.casereview.decision.LegalAdvices;
import org.casereview.engine.BesideProcesses;
import org.casereview.engine.Facts;
import org.casereview.engine.Variables;
import org.springframework.stereotype.Component;

/** Starts the process that waits for legal advice on a suspect, at what is waited for. */
@Component
class StartsLegalAdvice implements LegalAdviceStart {

  private static final String PROCESS = "legal-advice";

  private final BesideProcesses beside;

  StartsLegalAdvice(BesideProcesses beside) {
    this.beside = beside;
  }

  @Override
  public void start(
      UUID caseId, String caseNumber, UUID adviceId, String number, LegalAdvices.Owed owed) {
    beside.start(
        PROCESS,
        number,
        Facts.of(Variables.CASE_ID, caseId.toString())
            .and(Variables.CASE_NUMBER, caseNumber)
            .and(Variables.LEGAL_ADVICE_ID, adviceId.toString())
            .and(Variables.LEGAL_ADVICE_NUMBER, number)
            .and(Variables.ADVICE_OWED, owed.name()));
  }

  @Override
  public boolean isUnderWay(String number) {
    return beside.isUnderWay(PROCESS, number);
  }
}
