package org.casereview.sla;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.SortedMap;

/**
 * Why a clock is due when it is.
 *
 * @param target the rule, the version of its table, its limit and its source
 * @param holidays the bank holidays stepped over, by name
 * @param pauses what waiting has added
 * @param backlog the place in a plan of the backlog that gave it its target, or null
 */
public record Explanation(
    Target target,
    HolidayCalendar calendar,
    int calendarVersion,
    Instant startedAt,
    Instant firstDueAt,
    Instant dueAt,
    SortedMap<LocalDate, String> holidays,
    List<Pause> pauses,
    BacklogSlot backlog) {

  /** A time in which the clock waited. */
  public record Pause(Instant from, Instant to, Instant dueBefore, Instant dueAfter) {}
}
