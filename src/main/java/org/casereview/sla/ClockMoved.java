package org.casereview.sla;

import java.time.Instant;
import java.util.UUID;

/**
 * Told inside the transaction when a clock got another due date, so that the task shows the same.
 *
 * @param taskId the task, or null
 */
public record ClockMoved(UUID clockId, UUID taskId, Instant dueAt) {}
