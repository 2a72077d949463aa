package org.casereview.decision.process;

import org.casereview.decision.LegalAdvices;
import org.springframework.stereotype.Component;

/** Records what a legal adviser said about a suspect who was acquitted before. */
@Component
class RecordLegalAdvice extends ToldOnAdvice {

  RecordLegalAdvice(LegalAdvices advices) {
    super(advices, "adviceAnswer");
  }

  @Override
  public String form() {
    return "record-legal-advice";
  }
}
