package org.casereview.casefile;

import java.util.UUID;

/**
 * Told inside the transaction when a case got another priority; what depends on it follows.
 *
 * @param was the priority before, or null when it had none
 */
public record PrioritySet(UUID caseId, String was, String now) {}
