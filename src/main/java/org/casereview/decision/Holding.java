package org.casereview.decision;

import java.util.UUID;

/** The outcome that holds for a case: what its newest panel, or the head of review, decided. */
public record Holding(UUID id, Outcome outcome) {}
