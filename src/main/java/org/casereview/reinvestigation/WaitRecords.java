package org.casereview.reinvestigation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.casereview.platform.Ids;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The times of waiting for a force on its plan, each with the rungs that were climbed in it. */
@Component
class WaitRecords {

  private final JdbcClient jdbc;
  private final Clock clock;

  WaitRecords(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** The newest of that stage; nobody else ends it until this transaction does. */
  Optional<Wait> newest(UUID planId, Stage stage) {
    return jdbc.sql(
            """
            select * from casereview.plan_wait where plan_id = ? and stage = ?
            order by run desc limit 1 for update""")
        .params(planId, stage.name())
        .query(WaitRecords::read)
        .optional();
  }

  /** The one that is open, at whatever stage. */
  Optional<Wait> open(UUID planId) {
    return jdbc.sql(
            """
            select * from casereview.plan_wait
            where plan_id = ? and met_at is null and handed_at is null and ended_at is null
            for update""")
        .param(planId)
        .query(WaitRecords::read)
        .optional();
  }

  List<Wait> ofPlan(UUID planId) {
    return jdbc.sql(
            "select * from casereview.plan_wait where plan_id = ? order by opened_at, stage, run")
        .param(planId)
        .query(WaitRecords::read)
        .list();
  }

  void begin(UUID planId, Stage stage, int run, Instant at, Instant dueAt) {
    jdbc.sql(
            """
            insert into casereview.plan_wait(id, plan_id, stage, run, opened_at, due_at)
            values (?, ?, ?, ?, ?, ?)""")
        .params(Ids.next(), planId, stage.name(), run, Timestamp.from(at), Timestamp.from(dueAt))
        .update();
  }

  /** False when this rung was climbed before. */
  boolean climbed(UUID id, PlanRung rung) {
    return jdbc.sql(
                "update casereview.plan_wait set %1$s = ? where id = ? and %1$s is null"
                    .formatted(rung.column()))
            .params(now(), id)
            .update()
        == 1;
  }

  void met(UUID id) {
    jdbc.sql("update casereview.plan_wait set met_at = ? where id = ?").params(now(), id).update();
  }

  void handed(UUID id) {
    jdbc.sql("update casereview.plan_wait set handed_at = ? where id = ?")
        .params(now(), id)
        .update();
  }

  /** Ends what is open of a case, at whatever stage; the plans that were waited for. */
  List<UUID> end(UUID caseId, String because) {
    return jdbc.sql(
            """
            update casereview.plan_wait w set ended_at = ?, ended_because = ?
            from casereview.action_plan p where p.id = w.plan_id and p.case_id = ?
              and w.met_at is null and w.handed_at is null and w.ended_at is null
            returning w.plan_id""")
        .params(now(), because, caseId)
        .query(UUID.class)
        .list();
  }

  private Timestamp now() {
    return Timestamp.from(clock.instant());
  }

  private static Wait read(ResultSet row, int i) throws SQLException {
    return new Wait(
        row.getObject("id", UUID.class),
        row.getObject("plan_id", UUID.class),
        Stage.valueOf(row.getString("stage")),
        row.getInt("run"),
        instant(row, "opened_at"),
        instant(row, "due_at"),
        instant(row, "force_lead_told_at"),
        instant(row, "chief_officer_told_at"),
        instant(row, "head_told_at"),
        instant(row, "met_at"),
        instant(row, "handed_at"),
        instant(row, "ended_at"),
        row.getString("ended_because"));
  }

  private static Instant instant(ResultSet row, String column) throws SQLException {
    Timestamp at = row.getTimestamp(column);
    return at == null ? null : at.toInstant();
  }
}
