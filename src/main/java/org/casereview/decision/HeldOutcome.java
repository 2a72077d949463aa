package org.casereview.decision;

import java.util.UUID;

/** The outcome that holds for a case: that of its newest panel. */
public record HeldOutcome(UUID id, Outcome outcome) {}
