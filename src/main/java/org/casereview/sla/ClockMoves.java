package org.casereview.sla;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Moves clocks, and keeps for ever from where to where and by which pass. */
@Component
class ClockMoves {

  private final JdbcClient jdbc;

  ClockMoves(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** How a clock stands after a pass looked at it. */
  record Moved(Clock before, Target target, int calendarVersion, Warned warned, Instant dueAt) {

    boolean isElsewhere() {
      return !dueAt.equals(before.dueAt());
    }

    boolean isAsBefore() {
      return !isElsewhere() && warned.equals(before.warned()) && target.equals(before.target());
    }
  }

  /** A move as the clock's explanation tells it. */
  record Told(
      String cause,
      String day,
      boolean withdrawn,
      Instant dueBefore,
      Instant dueAfter,
      int limitBefore,
      LimitUnit unitBefore,
      int limitAfter,
      LimitUnit unitAfter,
      int calendarVersion,
      int tableVersion,
      String by,
      Instant at,
      Instant countedFrom) {}

  /** The clock stands so from now on; a due date that changed is recorded. */
  void keep(UUID recalculation, Moved moved, String by, Instant now) {
    keep(recalculation, moved, null, by, now);
  }

  /**
   * The same because of another priority; a limit that changed is recorded, too, for what is
   * computed later.
   *
   * @param priority null where the clock's limit is what it was
   */
  void keep(UUID recalculation, Moved moved, Change.Priority priority, String by, Instant now) {
    Target target = moved.target();
    jdbc.sql(
            """
            update casereview.clock set warn_at = ?, at_risk_at = ?, due_at = ?, calendar_version = ?,
              rule_id = ?, table_version = ?, limit_amount = ?, limit_unit = ?, warn_points = ?,
              evidence_grade = ?, source_ref = ?
            where id = ?""")
        .params(
            Times.db(moved.warned().nextAt()),
            Times.db(moved.warned().atRiskAt()),
            Times.db(moved.dueAt()),
            moved.calendarVersion(),
            target.ruleId(),
            target.tableVersion(),
            target.limit(),
            target.unit().name(),
            target.warnings().written(),
            target.evidenceGrade(),
            target.sourceRef(),
            moved.before().id())
        .update();
    if (moved.isElsewhere() || priority != null) {
      record(recalculation, moved, priority == null ? null : priority.from(), by, now);
    }
  }

  private void record(UUID recalculation, Moved moved, Instant from, String by, Instant now) {
    Target before = moved.before().target();
    jdbc.sql(
            """
            insert into casereview.clock_move (recalculation_id, clock_id, due_before, due_after,
              limit_before, unit_before, limit_after, unit_after, calendar_version, table_version,
              moved_by, moved_at, counted_from)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
        .params(
            recalculation,
            moved.before().id(),
            Times.db(moved.before().dueAt()),
            Times.db(moved.dueAt()),
            before.limit(),
            before.unit().name(),
            moved.target().limit(),
            moved.target().unit().name(),
            moved.calendarVersion(),
            moved.target().tableVersion(),
            by,
            Times.db(now),
            Times.db(from))
        .update();
  }

  List<Told> of(UUID clock) {
    return jdbc.sql(
            """
            select m.*, r.cause, o.name, o.day, w.id is not null as withdrawn
            from casereview.clock_move m
            join casereview.recalculation r on r.id = m.recalculation_id
            left join casereview.one_off_day w on w.id = r.one_off_day and w.withdraws is not null
            left join casereview.one_off_day o on o.id = coalesce(w.withdraws, r.one_off_day)
            where m.clock_id = ? order by m.moved_at""")
        .param(clock)
        .query((row, i) -> told(row))
        .list();
  }

  /** The first moves of a pass, of clocks that the person may know of. */
  List<Recalculation.Move> by(UUID recalculation, int max) {
    return jdbc.sql(
            """
            select c.id, r.case_number, c.subject, coalesce(m.rung, c.activity) as activity,
              c.sla_id, m.due_before, m.due_after
            from (select clock_id, null as rung, due_before, due_after
                from casereview.clock_move where recalculation_id = :run
              union all
              select g.clock_id, g.activity, n.due_before, n.due_after
                from casereview.rung_move n
                join casereview.rung g on g.clock_id = n.clock_id and g.timer = n.timer
                where n.recalculation_id = :run) m
            join casereview.clock c on c.id = m.clock_id
            left join casereview.review_case r on r.id = c.case_id
            order by m.due_before, c.id limit :max""")
        .param("run", recalculation)
        .param("max", max)
        .query(
            (row, i) ->
                new Recalculation.Move(
                    row.getObject("id", UUID.class),
                    row.getString("case_number"),
                    row.getString("subject"),
                    row.getString("activity"),
                    row.getString("sla_id"),
                    Times.of(row, "due_before"),
                    Times.of(row, "due_after")))
        .list();
  }

  private static Told told(ResultSet row) throws SQLException {
    return new Told(
        row.getString("cause"),
        row.getString("name"),
        row.getBoolean("withdrawn"),
        Times.of(row, "due_before"),
        Times.of(row, "due_after"),
        row.getInt("limit_before"),
        LimitUnit.valueOf(row.getString("unit_before")),
        row.getInt("limit_after"),
        LimitUnit.valueOf(row.getString("unit_after")),
        row.getInt("calendar_version"),
        row.getInt("table_version"),
        row.getString("moved_by"),
        Times.of(row, "moved_at"),
        Times.of(row, "counted_from"));
  }
}
