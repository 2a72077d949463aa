package org.casereview.sla;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.casereview.platform.Actor;
import org.casereview.platform.Ids;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The recalculations on file; what a changed priority moved is told with the case. */
@Component
class RecalculationRecords {

  private static final String ALL =
      """
      select r.*, o.name, o.day, w.id is not null as withdrawn,
        (select count(*) from casereview.clock_move m
         join casereview.clock c on c.id = m.clock_id where m.recalculation_id = r.id)
         + (select count(*) from casereview.rung_move m
         join casereview.clock c on c.id = m.clock_id where m.recalculation_id = r.id) as moved
      from casereview.recalculation r
      left join casereview.one_off_day w on w.id = r.one_off_day and w.withdraws is not null
      left join casereview.one_off_day o on o.id = coalesce(w.withdraws, r.one_off_day)""";

  private final JdbcClient jdbc;

  RecalculationRecords(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  UUID ofCalendar(HolidayCalendar calendar, int version, UUID oneOffDay, Instant now) {
    UUID id = Ids.next();
    jdbc.sql(
            """
            insert into casereview.recalculation
              (id, cause, calendar, calendar_version, one_off_day, begun_by, begun_at)
            values (?, 'CALENDAR', ?, ?, ?, ?, ?)""")
        .params(id, calendar.name(), version, oneOffDay, Actor.now(), Times.db(now))
        .update();
    return id;
  }

  UUID ofTargets(int tableVersion, Instant now) {
    UUID id = Ids.next();
    jdbc.sql(
            """
            insert into casereview.recalculation (id, cause, table_version, begun_by, begun_at)
            values (?, 'TARGETS', ?, ?, ?)""")
        .params(id, tableVersion, Actor.now(), Times.db(now))
        .update();
    return id;
  }

  /** A pass over the clocks of one case, done when it is recorded. */
  UUID ofPriority(Instant now) {
    UUID id = Ids.next();
    jdbc.sql(
            """
            insert into casereview.recalculation (id, cause, begun_by, begun_at, finished_at)
            values (?, 'PRIORITY', ?, ?, ?)""")
        .params(id, Actor.now(), Times.db(now), Times.db(now))
        .update();
    return id;
  }

  Optional<Recalculation> find(UUID id) {
    return jdbc.sql(ALL + " where r.id = ?").param(id).query((row, i) -> of(row)).optional();
  }

  List<Recalculation> newest(int max) {
    return jdbc.sql(
            ALL + " where r.cause <> 'PRIORITY' order by r.begun_at desc, r.id desc limit ?")
        .param(max)
        .query((row, i) -> of(row))
        .list();
  }

  /**
   * Those with clocks left to look at. Also a finished one, when a clock was opened on the calendar
   * as it was before and committed after the pass had come by.
   */
  List<UUID> unfinished() {
    return jdbc.sql(
            """
            select r.id from casereview.recalculation r
            where r.finished_at is null or (r.cause = 'CALENDAR'
              and r.calendar_version = (select h.version from casereview.holiday_calendar h
                where h.calendar = r.calendar)
              and exists (select from casereview.clock c where c.calendar = r.calendar
                and c.calendar_version < r.calendar_version
                and c.stopped_at is null and c.cancelled_at is null))
            order by r.begun_at""")
        .query(UUID.class)
        .list();
  }

  boolean finish(UUID id, Instant now) {
    return jdbc.sql(
                """
                update casereview.recalculation set finished_at = ?
                where id = ? and finished_at is null""")
            .params(Times.db(now), id)
            .update()
        == 1;
  }

  private static Recalculation of(ResultSet row) throws SQLException {
    String calendar = row.getString("calendar");
    return new Recalculation(
        row.getObject("id", UUID.class),
        row.getString("cause"),
        calendar == null ? null : HolidayCalendar.valueOf(calendar),
        row.getObject("calendar_version", Integer.class),
        row.getObject("day", LocalDate.class),
        row.getString("name"),
        row.getBoolean("withdrawn"),
        row.getObject("table_version", Integer.class),
        row.getString("begun_by"),
        Times.of(row, "begun_at"),
        Times.of(row, "finished_at"),
        row.getLong("moved"));
  }
}
