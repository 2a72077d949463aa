package org.casereview.risk;

import org.casereview.casefile.CaseFile;

/** Somebody raised an urgent risk on a case; told within the transaction that recorded it. */
public record RiskRaised(UrgentRisk risk, CaseFile file) {}
