package org.casereview.risk;

import org.casereview.casefile.CaseFile;

/** Lets the duty officers begin with a risk, in the transaction that raised it. */
@FunctionalInterface
public interface RiskStart {

  void start(UrgentRisk risk, CaseFile file);
}
