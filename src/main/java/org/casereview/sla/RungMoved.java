package org.casereview.sla;

import java.time.Instant;
import java.util.UUID;

/**
 * Told inside the transaction when a rung of the ladder beside a task is due at another time,
 * stands still or goes on, so that the drawing's timer does the same.
 *
 * @param timer the variable that the timer reads
 * @param waits whether it stands still with its clock: its timer must not fire
 */
public record RungMoved(UUID taskId, String timer, Instant dueAt, boolean waits) {}
