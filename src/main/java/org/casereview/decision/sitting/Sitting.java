package org.casereview.decision.sitting;

import java.time.Instant;
import java.util.UUID;

/**
 * A meeting of the panel as it stands.
 *
 * @param version counts the changes, so that two people do not write over each other
 * @param capacity how many cases it takes
 * @param conflictWorkingDays how long before the meeting a conflict is to be declared
 * @param reason why it was changed or called off last; null while it stands as it was made
 */
record Sitting(
    UUID id,
    String number,
    int capacity,
    int conflictWorkingDays,
    int version,
    SittingPlan plan,
    boolean calledOff,
    String reason,
    String plannedBy,
    Instant plannedAt) {}
