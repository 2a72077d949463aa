package org.casereview.access;

import java.time.Instant;
import java.util.UUID;

/**
 * A person let to a case, or kept from it.
 *
 * @param until when it ends by itself, or null
 * @param endingId what asks for its end, or null
 * @param askedBy who asked for its end, or null
 * @param endedBy who ended it, or null while it holds
 */
public record CaseGrant(
    UUID id,
    String staffId,
    Level level,
    String reasonCode,
    String reason,
    Instant from,
    Instant until,
    String givenBy,
    UUID endingId,
    String askedBy,
    String endedBy) {}
