package org.casereview.sla;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.casereview.platform.Actor;
import org.casereview.platform.Ids;
import org.casereview.platform.Refusal;
import org.casereview.platform.Vault;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The one-off days on file. What is taken back stays, with the row that took it back. */
@Component
class OneOffRecords {

  private static final String ADD =
      """
      insert into casereview.one_off_day (id, calendar, day, kind, name, source_ref,
        evidence_grade, withdraws, reason, entered_by, entered_at)
      values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""";
  private static final String ALL =
      """
      select o.*, w.entered_by as withdrawn_by, w.entered_at as withdrawn_at
      from casereview.one_off_day o
      left join casereview.one_off_day w on w.withdraws = o.id
      where o.withdraws is null and o.calendar = ?""";

  private final JdbcClient jdbc;
  private final Calendars calendars;
  private final Vault vault;

  OneOffRecords(JdbcClient jdbc, Calendars calendars, Vault vault) {
    this.jdbc = jdbc;
    this.calendars = calendars;
    this.vault = vault;
  }

  WorkingDays asItIs(HolidayCalendar calendar) {
    return calendars.of(calendar);
  }

  /** The calendar, which nobody else changes until the transaction ends. */
  WorkingDays lock(HolidayCalendar calendar) {
    jdbc.sql("select version from casereview.holiday_calendar where calendar = ? for update")
        .param(calendar.name())
        .query(Integer.class)
        .single();
    return calendars.of(calendar);
  }

  LocalDate coversFrom(HolidayCalendar calendar) {
    return jdbc.sql("select covers_from from casereview.holiday_calendar where calendar = ?")
        .param(calendar.name())
        .query(LocalDate.class)
        .single();
  }

  void nowVersion(WorkingDays days) {
    jdbc.sql("update casereview.holiday_calendar set version = ? where calendar = ?")
        .params(days.version(), days.calendar().name())
        .update();
  }

  /** What the holiday of that day is called in the calendar as it was made. */
  String printedName(HolidayCalendar calendar, LocalDate day) {
    return jdbc.sql("select name from casereview.holiday where calendar = ? and day = ?")
        .params(calendar.name(), day)
        .query(String.class)
        .single();
  }

  List<OneOffDay> of(HolidayCalendar calendar) {
    return jdbc.sql(ALL + " order by o.day desc, o.entered_at desc")
        .param(calendar.name())
        .query((row, i) -> day(row))
        .list();
  }

  boolean countsOn(HolidayCalendar calendar, LocalDate day) {
    return of(calendar).stream()
        .anyMatch(known -> known.day().equals(day) && known.withdrawnAt() == null);
  }

  /** The day of this id that still counts. */
  OneOffDay counting(HolidayCalendar calendar, UUID id) throws Refusal {
    return of(calendar).stream()
        .filter(day -> day.id().equals(id) && day.withdrawnAt() == null)
        .findFirst()
        .orElseThrow(() -> new Refusal("This day is not entered, or was taken back already."));
  }

  UUID add(OneOffDay.Entry entry, Instant now) {
    UUID id = Ids.next();
    jdbc.sql(ADD)
        .params(
            id,
            entry.calendar().name(),
            entry.day(),
            entry.kind().name(),
            entry.name().strip(),
            entry.source().strip(),
            entry.evidenceGrade(),
            null,
            vault.seal(entry.reason().strip()),
            Actor.now(),
            Times.db(now))
        .update();
    return id;
  }

  UUID withdraw(OneOffDay day, String reason, Instant now) {
    UUID id = Ids.next();
    jdbc.sql(ADD)
        .params(
            id,
            day.calendar().name(),
            day.day(),
            day.kind().name(),
            day.name(),
            day.source(),
            day.evidenceGrade(),
            day.id(),
            vault.seal(reason),
            Actor.now(),
            Times.db(now))
        .update();
    return id;
  }

  private OneOffDay day(ResultSet row) throws SQLException {
    return new OneOffDay(
        row.getObject("id", UUID.class),
        HolidayCalendar.valueOf(row.getString("calendar")),
        row.getObject("day", LocalDate.class),
        OneOffDay.Kind.valueOf(row.getString("kind")),
        row.getString("name"),
        row.getString("source_ref"),
        row.getString("evidence_grade"),
        vault.open(row.getBytes("reason")),
        row.getString("entered_by"),
        Times.of(row, "entered_at"),
        row.getString("withdrawn_by"),
        Times.of(row, "withdrawn_at"));
  }
}
