package org.casereview.access;

import java.time.Instant;
import java.util.UUID;

/**
 * A file that was opened in an emergency.
 *
 * @param reasonText the reason chosen, as people read it
 * @param words what the person said
 */
public record EmergencyAccess(
    UUID id,
    String number,
    UUID caseId,
    String openedBy,
    Instant from,
    Instant until,
    String reasonText,
    String words) {}
