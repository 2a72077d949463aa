package org.casereview.decision.process;

import org.casereview.decision.LegalAdvices;
import org.springframework.stereotype.Component;

/** Records what became of the Director's consent to investigate somebody again. */
@Component
class RecordConsent extends ToldOnAdvice {

  RecordConsent(LegalAdvices advices) {
    super(advices, "consentAnswer");
  }

  @Override
  public String form() {
    return "record-consent";
  }
}
