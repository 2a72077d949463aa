package org.casereview.sla;

import java.time.Instant;
import java.util.List;
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
    Warned warned,
    Instant dueAt,
    Instant firstDueAt,
    Instant pausedAt,
    Instant warnedAt,
    Instant lateAt,
    Instant stoppedAt,
    Instant cancelledAt) {

  /** The next point of warning. */
  public Instant warnAt() {
    return warned.nextAt();
  }

  /** Its points of warning, for the end that it has now. */
  List<Instant> warningPoints(WorkingDays days) {
    return warningPoints(dueAt, days);
  }

  List<Instant> warningPoints(Instant due, WorkingDays days) {
    return target.warnings().of(startedAt, due, target.limit(), target.unit(), days);
  }

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
