package org.casereview.sla;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.SortedMap;
import java.util.UUID;

/**
 * Why a clock is due when it is.
 *
 * @param sentences all of it in plain English, in the order in which it happened
 * @param statutory what sets this deadline by law, or null
 * @param target the rule, the version of its table, its limit and its source
 * @param holidays the bank holidays stepped over, by name
 * @param weekendDays how many days of weekends were stepped over
 * @param pauses what waiting has added
 * @param extensions what people have added
 * @param moves what a changed calendar or table has moved
 * @param warnings what is not certain about the date
 * @param backlog the place in a plan of the backlog that gave it its target, or null
 */
public record Explanation(
    UUID clockId,
    UUID taskId,
    String activity,
    List<String> sentences,
    String statutory,
    Target target,
    HolidayCalendar calendar,
    int calendarVersion,
    Instant startedAt,
    Instant firstDueAt,
    Instant dueAt,
    Instant pausedAt,
    Instant lateAt,
    Instant stoppedAt,
    SortedMap<LocalDate, String> holidays,
    int weekendDays,
    List<Pause> pauses,
    List<Extension> extensions,
    List<Move> moves,
    List<String> warnings,
    BacklogSlot backlog) {

  /** A time in which the clock waited. */
  public record Pause(
      Instant from, Instant to, Instant dueBefore, Instant dueAfter, List<String> reasons) {}

  /**
   * More time, given by a person.
   *
   * @param reason null for who speaks for a force
   */
  public record Extension(
      Instant at,
      Integer workingDays,
      Instant until,
      Instant dueBefore,
      Instant dueAfter,
      String by,
      String reason) {}

  /** A due date that a changed calendar or table moved, and what changed. */
  public record Move(Instant at, Instant dueBefore, Instant dueAfter, String because, String by) {}
}
