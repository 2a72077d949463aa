package org.casereview.risk;

import java.util.UUID;

/** Told inside the transaction when a named person's decision has closed an urgent risk. */
public record RiskClosed(UUID caseId) {}
