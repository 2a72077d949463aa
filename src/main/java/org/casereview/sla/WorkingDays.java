package org.casereview.sla;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Map;
import java.util.NavigableMap;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Counts days on one calendar of bank holidays, on the dates of London.
 *
 * <p>The day of the trigger is day 0, however late in the day; a period ends at 23:59:59 of its
 * last day.
 */
public final class WorkingDays {

  static final ZoneId LONDON = ZoneId.of("Europe/London");
  private static final LocalTime LAST_SECOND = LocalTime.of(23, 59, 59);

  private final HolidayCalendar calendar;
  private final int version;
  private final LocalDate coversTo;
  private final NavigableMap<LocalDate, String> holidays;

  /**
   * A calendar as it stands.
   *
   * @param coversTo the last day for which its holidays are known
   */
  WorkingDays(
      HolidayCalendar calendar, int version, LocalDate coversTo, Map<LocalDate, String> holidays) {
    this.calendar = calendar;
    this.version = version;
    this.coversTo = coversTo;
    this.holidays = new TreeMap<>(holidays);
  }

  /** The calendar as it would be with another holiday of this name. */
  WorkingDays with(LocalDate day, String name) {
    var changed = new TreeMap<>(holidays);
    changed.put(day, name);
    return new WorkingDays(calendar, version + 1, coversTo, changed);
  }

  /** The calendar as it would be if people worked on that day. */
  WorkingDays without(LocalDate day) {
    var changed = new TreeMap<>(holidays);
    changed.remove(day);
    return new WorkingDays(calendar, version + 1, coversTo, changed);
  }

  /** Whether the holidays up to that moment are known: beyond, only weekends are counted out. */
  boolean covers(Instant moment) {
    return !day(moment).isAfter(coversTo);
  }

  LocalDate coversTo() {
    return coversTo;
  }

  /** The name of the holiday on that day, or null. */
  String holiday(LocalDate day) {
    return holidays.get(day);
  }

  public HolidayCalendar calendar() {
    return calendar;
  }

  /** Counted up with every change of the calendar. */
  public int version() {
    return version;
  }

  public boolean isWorkingDay(LocalDate day) {
    return !isWeekend(day) && !holidays.containsKey(day);
  }

  private static boolean isWeekend(LocalDate day) {
    return day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
  }

  private static LocalDate later(LocalDate one, LocalDate other) {
    return one.isAfter(other) ? one : other;
  }

  /** The n-th working day after the day; for 0 the day itself, or the next working day. */
  public LocalDate addWorkingDays(LocalDate day, int n) {
    if (n < 0) {
      throw new IllegalArgumentException("A period of " + n + " working days");
    }
    LocalDate reached = n == 0 ? nextOrSame(day) : day;
    for (int i = 0; i < n; i++) {
      reached = nextOrSame(reached.plusDays(1));
    }
    return reached;
  }

  /** The last second of the n-th working day after the start. */
  public Instant addWorkingDays(Instant start, int n) {
    return endOf(addWorkingDays(day(start), n));
  }

  /** The last second of the n-th calendar day after the start. */
  public Instant addCalendarDays(Instant start, int n) {
    return endOf(day(start).plusDays(n));
  }

  /** How many working days lie after the first day, up to and including the last. */
  public int between(LocalDate first, LocalDate last) {
    return (int) first.plusDays(1).datesUntil(last.plusDays(1)).filter(this::isWorkingDay).count();
  }

  /** The bank holidays that a period from the first day to the last has stepped over. */
  public SortedMap<LocalDate, String> holidays(LocalDate first, LocalDate last) {
    return new TreeMap<>(holidays.subMap(first, false, last, true));
  }

  /** How many days of weekends a period from the one moment to the other has stepped over. */
  int weekendDays(Instant first, Instant last) {
    return (int)
        day(first)
            .plusDays(1)
            .datesUntil(later(day(first).plusDays(1), day(last).plusDays(1)))
            .filter(WorkingDays::isWeekend)
            .count();
  }

  static LocalDate day(Instant moment) {
    return moment.atZone(LONDON).toLocalDate();
  }

  private LocalDate nextOrSame(LocalDate day) {
    LocalDate next = day;
    while (!isWorkingDay(next)) {
      next = next.plusDays(1);
    }
    return next;
  }

  /** The last second of the day. */
  static Instant endOf(LocalDate day) {
    return day.atTime(LAST_SECOND).atZone(LONDON).toInstant();
  }
}
