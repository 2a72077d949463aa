package org.casereview.sla;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import org.casereview.platform.Actor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** The calendars of bank holidays; they change with a release, so they are read once. */
@Component
class Calendars {

  private final JdbcClient jdbc;
  private final TransactionOperations transaction;
  private volatile Map<HolidayCalendar, WorkingDays> known;

  Calendars(JdbcClient jdbc, TransactionOperations transaction) {
    this.jdbc = jdbc;
    this.transaction = transaction;
  }

  WorkingDays of(HolidayCalendar calendar) {
    Map<HolidayCalendar, WorkingDays> all = known;
    if (all == null) {
      all = Actor.as(Actor.CLOCKS, () -> transaction.execute(status -> read()));
      known = all;
    }
    return all.get(calendar);
  }

  private Map<HolidayCalendar, WorkingDays> read() {
    var all = new EnumMap<HolidayCalendar, WorkingDays>(HolidayCalendar.class);
    jdbc.sql("select calendar, version from casereview.holiday_calendar")
        .query((row, i) -> Map.entry(HolidayCalendar.valueOf(row.getString(1)), row.getInt(2)))
        .list()
        .forEach(
            entry ->
                all.put(
                    entry.getKey(),
                    new WorkingDays(entry.getKey(), entry.getValue(), holidays(entry.getKey()))));
    if (all.size() != HolidayCalendar.values().length) {
      // A transaction that began without an actor sees no row: that must not be remembered.
      throw new IllegalStateException(
          "The calendars cannot be read: the transaction has no actor.");
    }
    return all;
  }

  private Map<LocalDate, String> holidays(HolidayCalendar calendar) {
    var days = new HashMap<LocalDate, String>();
    jdbc.sql("select day, name from casereview.holiday where calendar = ?")
        .param(calendar.name())
        .query((row, i) -> Map.entry(row.getObject(1, LocalDate.class), row.getString(2)))
        .list()
        .forEach(holiday -> days.put(holiday.getKey(), holiday.getValue()));
    return days;
  }
}
