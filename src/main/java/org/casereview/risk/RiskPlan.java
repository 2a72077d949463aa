package org.casereview.risk;

import java.time.LocalDate;

/** Who does what until when about a risk; roles, not names. */
public record RiskPlan(String who, String what, LocalDate doneBy) {}
