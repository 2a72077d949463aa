package org.casereview.decision;

import java.util.Map;
import java.util.UUID;
import org.casereview.casefile.CaseFiles;
import org.casereview.casefile.Chronicle;
import org.casereview.decision.LegalAdvices.Owed;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Puts legal advice before people, at what is waited for, and on the record of its case. */
@Component
class AdviceBegun {

  private final AdviceRecords records;
  private final CaseFiles cases;
  private final ObjectProvider<LegalAdviceStart> start;
  private final Chronicle chronicle;

  AdviceBegun(
      AdviceRecords records,
      CaseFiles cases,
      ObjectProvider<LegalAdviceStart> start,
      Chronicle chronicle) {
    this.records = records;
    this.cases = cases;
    this.start = start;
    this.chronicle = chronicle;
  }

  void begin(String what, AdviceRecords.Asked asked) {
    UUID caseId = asked.caseId();
    chronicle.add(
        what, caseId, asked.id(), Map.of("advice", asked.number(), "suspect", asked.suspect()));
    start
        .getObject()
        .start(caseId, cases.get(caseId).number(), asked.id(), asked.number(), asked.owed());
  }

  /** Begins where nobody is at what is waited for. Safe to repeat. */
  void takeUp(UUID adviceId) {
    var asked = records.atHand(adviceId);
    if (asked.owed() != Owed.NOTHING && !start.getObject().isUnderWay(asked.number())) {
      begin("LEGAL_ADVICE_TAKEN_UP", asked);
    }
  }
}
