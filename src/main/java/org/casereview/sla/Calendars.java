package org.casereview.sla;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import org.casereview.platform.Actor;
import org.casereview.platform.NewCases;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * The calendars of bank holidays, with the one-off days that people entered.
 *
 * <p>Their versions in the database are asked each time, so that a day entered on one node counts
 * on all at once; the days are read again only when a version has changed. For cases that begin
 * together the versions are asked once.
 */
@Component
class Calendars {

  private record Asked(Map<HolidayCalendar, WorkingDays> calendars) {}

  private final JdbcClient jdbc;
  private final TransactionOperations transaction;
  private volatile Map<HolidayCalendar, WorkingDays> known = Map.of();

  Calendars(JdbcClient jdbc, TransactionOperations transaction) {
    this.jdbc = jdbc;
    this.transaction = transaction;
  }

  /** Not for the transaction that itself changes a calendar: what it rolls back would be kept. */
  WorkingDays of(HolidayCalendar calendar) {
    return NewCases.atHand()
        .map(together -> together.gathered(Asked.class, () -> new Asked(asItIs())).calendars())
        .orElseGet(this::asItIs)
        .get(calendar);
  }

  private Map<HolidayCalendar, WorkingDays> asItIs() {
    return Actor.as(Actor.CLOCKS, () -> transaction.execute(status -> checked()));
  }

  private Map<HolidayCalendar, WorkingDays> checked() {
    Map<HolidayCalendar, Row> rows = rows();
    Map<HolidayCalendar, WorkingDays> all = known;
    if (rows.entrySet().stream().anyMatch(row -> !row.getValue().isOf(all.get(row.getKey())))) {
      var read = new EnumMap<HolidayCalendar, WorkingDays>(HolidayCalendar.class);
      rows.forEach(
          (calendar, row) ->
              read.put(
                  calendar,
                  new WorkingDays(calendar, row.version(), row.coversTo(), holidays(calendar))));
      known = read;
      return read;
    }
    return all;
  }

  private record Row(int version, LocalDate coversTo) {
    boolean isOf(WorkingDays days) {
      return days != null && days.version() == version;
    }
  }

  private Map<HolidayCalendar, Row> rows() {
    var rows = new EnumMap<HolidayCalendar, Row>(HolidayCalendar.class);
    jdbc.sql("select calendar, version, covers_to from casereview.holiday_calendar")
        .query(
            (row, i) ->
                Map.entry(
                    HolidayCalendar.valueOf(row.getString(1)),
                    new Row(row.getInt(2), row.getObject(3, LocalDate.class))))
        .list()
        .forEach(entry -> rows.put(entry.getKey(), entry.getValue()));
    if (rows.size() != HolidayCalendar.values().length) {
      // A transaction that began without an actor sees no row: that must not be remembered.
      throw new IllegalStateException(
          "The calendars cannot be read: the transaction has no actor.");
    }
    return rows;
  }

  private Map<LocalDate, String> holidays(HolidayCalendar calendar) {
    var days = new HashMap<LocalDate, String>();
    jdbc.sql("select day, name from casereview.holiday where calendar = ?")
        .param(calendar.name())
        .query((row, i) -> Map.entry(row.getObject(1, LocalDate.class), row.getString(2)))
        .list()
        .forEach(holiday -> days.put(holiday.getKey(), holiday.getValue()));
    jdbc.sql(
            """
            select o.day, o.name, o.kind from casereview.one_off_day o
            where o.calendar = ? and o.withdraws is null and not exists (
              select from casereview.one_off_day w where w.withdraws = o.id)
            order by o.entered_at, o.id""")
        .param(calendar.name())
        .query(
            (row, i) -> {
              LocalDate day = row.getObject(1, LocalDate.class);
              return OneOffDay.Kind.valueOf(row.getString(3)) == OneOffDay.Kind.HOLIDAY
                  ? days.put(day, row.getString(2))
                  : days.remove(day);
            })
        .list();
    return days;
  }
}
