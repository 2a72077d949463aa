package org.casereview.reinvestigation;

import java.time.Instant;
import java.util.UUID;

/** A reinvestigation on the outcome that holds, owned by the force or by the NCA. */
record Reinvestigation(UUID id, UUID caseId, UUID outcomeId, Owner owner, Instant beganAt) {}
