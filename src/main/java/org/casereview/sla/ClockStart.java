package org.casereview.sla;

import java.time.Instant;
import java.util.UUID;

/**
 * Something that is to be done in time.
 *
 * @param caseId the case, or null
 * @param subject number of the request, notice or matter where it is not the case itself, or null
 * @param taskId the task whose completion stops the clock, or null
 * @param calendar whose bank holidays count
 * @param from since when it runs; never after now
 */
public record ClockStart(
    UUID caseId,
    String subject,
    String process,
    String activity,
    UUID taskId,
    String priority,
    HolidayCalendar calendar,
    Instant from) {}
