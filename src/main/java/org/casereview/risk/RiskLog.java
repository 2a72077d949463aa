package org.casereview.risk;

import java.util.Map;
import org.casereview.casefile.Chronicle;
import org.springframework.stereotype.Component;

/** Puts each act on a risk into the case's timeline and the audit, by number and codes. */
@Component
class RiskLog {

  private final Chronicle chronicle;

  RiskLog(Chronicle chronicle) {
    this.chronicle = chronicle;
  }

  void write(String what, UrgentRisk risk, String name, String code) {
    chronicle.add(what, risk.caseId(), risk.id(), Map.of("risk", risk.number(), name, code));
  }
}
