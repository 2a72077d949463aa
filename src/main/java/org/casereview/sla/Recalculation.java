package org.casereview.sla;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * One pass over open clocks because a calendar or the table of targets changed, and what it moved.
 *
 * @param cause {@code CALENDAR} or {@code TARGETS}
 * @param calendar the calendar that changed, or null
 * @param day the one-off day that changed it, or null
 * @param withdrawn whether that day was taken back
 * @param tableVersion the table that was released, or null
 * @param finishedAt null while clocks are left to look at
 * @param moved how many clocks are due at another time since
 */
public record Recalculation(
    UUID id,
    String cause,
    HolidayCalendar calendar,
    Integer calendarVersion,
    LocalDate day,
    String name,
    boolean withdrawn,
    Integer tableVersion,
    String begunBy,
    Instant begunAt,
    Instant finishedAt,
    long moved) {

  /** A clock that is, or would be, due at another time. */
  public record Move(
      UUID clockId,
      String caseNumber,
      String subject,
      String activity,
      String slaId,
      Instant dueBefore,
      Instant dueAfter) {}

  /**
   * What a change would move; nothing of it is kept.
   *
   * @param tableVersion the table that would be released, or null
   * @param looked how many open clocks were looked at
   * @param lateAtOnce how many of them would be late the moment it is done
   * @param toldAtOnce how many rungs of ladders would be climbed the moment it is done
   * @param moves the first of them, by their present due dates
   */
  public record Preview(
      Integer tableVersion,
      int looked,
      int moved,
      int lateAtOnce,
      int toldAtOnce,
      List<Move> moves) {

    /** With the rungs of ladders that a table of this version would move, too. */
    Preview with(Integer version, List<Move> rungs, Instant now, int listed) {
      var going = rungs.stream().filter(it -> !it.dueAfter().equals(it.dueBefore())).toList();
      return new Preview(
          version,
          looked + rungs.size(),
          moved + going.size(),
          lateAtOnce,
          (int) going.stream().filter(it -> !it.dueAfter().isAfter(now)).count(),
          Stream.concat(moves.stream(), going.stream())
              .sorted(Comparator.comparing(Move::dueBefore))
              .limit(listed)
              .toList());
    }
  }

  /** A recalculation with the first of its moves. */
  public record Report(Recalculation recalculation, List<Move> moves) {}
}
