package org.casereview.sla;

import java.time.Instant;
import java.util.UUID;

/**
 * Told inside the transaction when a rung of the ladder beside a task is due at another time, so
 * that the drawing's timer fires then.
 *
 * @param timer the variable that the timer reads
 */
public record RungMoved(UUID taskId, String timer, Instant dueAt) {}
