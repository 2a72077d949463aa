package org.casereview.sla;

import java.time.Instant;
import java.util.UUID;

/**
 * A target that runs, or ran, for one task or event.
 *
 * @param firstDueAt when it was due before any pause
 * @param pausedAt since when it waits, or null
 * @param lateAt when somebody noticed that it is late; it stays for ever
 */
public record Clock(
    UUID id,
    UUID caseId,
    String subject,
    String process,
    String activity,
    UUID taskId,
    String priority,
    Target target,
    HolidayCalendar calendar,
    int calendarVersion,
    Instant startedAt,
    Instant warnAt,
    Instant dueAt,
    Instant firstDueAt,
    Instant pausedAt,
    Instant warnedAt,
    Instant lateAt,
    Instant stoppedAt,
    Instant cancelledAt) {

  public String slaId() {
    return target.slaId();
  }

  public boolean isOpen() {
    return stoppedAt == null && cancelledAt == null;
  }

  /** Whether the time was exceeded, noticed or not. */
  public boolean isLate(Instant now) {
    return lateAt != null || (isOpen() && pausedAt == null && now.isAfter(dueAt));
  }
}
