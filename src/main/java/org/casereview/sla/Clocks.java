package org.casereview.sla;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.casereview.platform.NewCases;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The clocks on file. None is deleted. */
@Component
class Clocks {

  static final String OPEN = " stopped_at is null and cancelled_at is null ";

  private static final String ADD =
      """
      insert into casereview.clock (id, case_id, subject, process, activity, task_id,
        priority, sla_id, rule_id, table_version, limit_amount, limit_unit, warn_points,
        evidence_grade, source_ref, calendar, calendar_version, told_team, started_at,
        warn_at, due_at, first_due_at, paused_at, statutory, warnings_told, at_risk_at)
      values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      on conflict do nothing""";

  private final JdbcClient jdbc;
  private final JdbcTemplate batches;

  Clocks(JdbcClient jdbc, JdbcTemplate batches) {
    this.jdbc = jdbc;
    this.batches = batches;
  }

  /** Adds the clock, unless one is open for its task already. */
  boolean add(Clock clock) {
    var together = NewCases.with(clock.caseId());
    together.ifPresent(all -> all.gathered(NewClocks.class, () -> new NewClocks(all)).add(clock));
    return together.isPresent() || batches.update(ADD, values(clock)) == 1;
  }

  /** Adds these in one statement, and says which were not open already. */
  Map<UUID, Boolean> addAll(List<Clock> all) {
    int[] added = batches.batchUpdate(ADD, all.stream().map(Clocks::values).toList());
    return IntStream.range(0, all.size())
        .boxed()
        .collect(Collectors.toMap(i -> all.get(i).id(), i -> added[i] != 0));
  }

  /** The clocks of cases that begin together, written when all have begun. */
  private final class NewClocks {
    private final List<Object[]> clocks = new ArrayList<>();

    NewClocks(NewCases together) {
      together.atEnd(() -> batches.batchUpdate(ADD, clocks));
    }

    void add(Clock clock) {
      clocks.add(values(clock));
    }
  }

  private static Object[] values(Clock clock) {
    return new Object[] {
      clock.id(),
      clock.caseId(),
      clock.subject(),
      clock.process(),
      clock.activity(),
      clock.taskId(),
      clock.priority(),
      clock.target().slaId(),
      clock.target().ruleId(),
      clock.target().tableVersion(),
      clock.target().limit(),
      clock.target().unit().name(),
      clock.target().warnings().written(),
      clock.target().evidenceGrade(),
      clock.target().sourceRef(),
      clock.calendar().name(),
      clock.calendarVersion(),
      clock.target().tellTeam(),
      Times.db(clock.startedAt()),
      Times.db(clock.warnAt()),
      Times.db(clock.dueAt()),
      Times.db(clock.firstDueAt()),
      Times.db(clock.pausedAt()),
      clock.target().statutory(),
      clock.warned().told(),
      Times.db(clock.warned().atRiskAt())
    };
  }

  Optional<Clock> find(UUID id) {
    return jdbc.sql("select * from casereview.clock where id = ?")
        .param(id)
        .query((row, i) -> clock(row))
        .optional();
  }

  /** These clocks, locked, in this order. */
  List<Clock> all(List<UUID> ids) {
    return jdbc.sql(
            """
            select * from casereview.clock where id = any(:ids)
            order by array_position(:ids::uuid[], id) for update""")
        .param("ids", ids.toArray(UUID[]::new))
        .query((row, i) -> clock(row))
        .list();
  }

  /** The clock, which nobody else changes until the transaction ends. */
  Optional<Clock> hold(UUID id) {
    return jdbc.sql("select * from casereview.clock where id = ? for update")
        .param(id)
        .query((row, i) -> clock(row))
        .optional();
  }

  Optional<Clock> newestOf(UUID taskId) {
    return jdbc.sql(
            "select * from casereview.clock where task_id = ? order by started_at desc, id desc"
                + " limit 1")
        .param(taskId)
        .query((row, i) -> clock(row))
        .optional();
  }

  /** The open clock of the task, locked: it is about to be stopped. */
  Optional<Clock> openOf(UUID taskId) {
    return jdbc.sql("select * from casereview.clock where task_id = ? and" + OPEN + "for update")
        .param(taskId)
        .query((row, i) -> clock(row))
        .optional();
  }

  List<Clock> ofCase(UUID caseId) {
    return jdbc.sql("select * from casereview.clock where case_id = ? order by started_at, id")
        .param(caseId)
        .query((row, i) -> clock(row))
        .list();
  }

  List<Clock> openOfCase(UUID caseId) {
    return jdbc.sql(
            "select * from casereview.clock where case_id = ? and"
                + OPEN
                + "order by id for update")
        .param(caseId)
        .query((row, i) -> clock(row))
        .list();
  }

  /** These clocks go by the targets of this priority from now on. */
  void prioritise(List<Clock> all, String priority) {
    jdbc.sql("update casereview.clock set priority = ? where id = any(?)")
        .params(priority, all.stream().map(Clock::id).toArray(UUID[]::new))
        .update();
  }

  void stop(UUID id, Instant now) {
    at("stopped_at", id, now);
  }

  void cancel(UUID id, Instant now) {
    at("cancelled_at", id, now);
  }

  void late(UUID id, Instant now) {
    at("late_at", id, now);
  }

  void pause(UUID id, Instant now) {
    at("paused_at", id, now);
  }

  void resume(UUID id, Warned warned, Instant dueAt) {
    jdbc.sql(
            """
            update casereview.clock set paused_at = null, warn_at = ?, at_risk_at = ?, due_at = ?
            where id = ?""")
        .params(Times.db(warned.nextAt()), Times.db(warned.atRiskAt()), Times.db(dueAt), id)
        .update();
  }

  void moveTo(UUID id, Warned warned, Instant dueAt) {
    jdbc.sql("update casereview.clock set warn_at = ?, at_risk_at = ?, due_at = ? where id = ?")
        .params(Times.db(warned.nextAt()), Times.db(warned.atRiskAt()), Times.db(dueAt), id)
        .update();
  }

  private void at(String column, UUID id, Instant now) {
    jdbc.sql("update casereview.clock set " + column + " = ? where id = ?")
        .params(Times.db(now), id)
        .update();
  }

  static Clock clock(ResultSet row) throws SQLException {
    return new Clock(
        row.getObject("id", UUID.class),
        row.getObject("case_id", UUID.class),
        row.getString("subject"),
        row.getString("process"),
        row.getString("activity"),
        row.getObject("task_id", UUID.class),
        row.getString("priority"),
        target(row),
        HolidayCalendar.valueOf(row.getString("calendar")),
        row.getInt("calendar_version"),
        Times.of(row, "started_at"),
        new Warned(
            row.getInt("warnings_told"), Times.of(row, "warn_at"), Times.of(row, "at_risk_at")),
        Times.of(row, "due_at"),
        Times.of(row, "first_due_at"),
        Times.of(row, "paused_at"),
        Times.of(row, "warned_at"),
        Times.of(row, "late_at"),
        Times.of(row, "stopped_at"),
        Times.of(row, "cancelled_at"));
  }

  private static Target target(ResultSet row) throws SQLException {
    return new Target(
        row.getString("sla_id"),
        row.getInt("limit_amount"),
        LimitUnit.valueOf(row.getString("limit_unit")),
        new WarningPoints(row.getString("warn_points")),
        row.getString("told_team"),
        row.getString("evidence_grade"),
        row.getString("source_ref"),
        row.getString("rule_id"),
        row.getInt("table_version"),
        row.getBoolean("statutory"));
  }
}
