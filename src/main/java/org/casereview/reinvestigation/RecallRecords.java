package org.casereview.reinvestigation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.casereview.platform.Ids;
import org.casereview.platform.Vault;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What managers decided about forces that were silent or declined; once for each waiting. */
@Component
class RecallRecords {

  /** A decision as it is read. */
  record Shown(UUID waitId, boolean recalled, String reasons, String decidedBy, Instant at) {

    boolean of(Wait wait) {
      return waitId.equals(wait.id());
    }
  }

  private final JdbcClient jdbc;
  private final Vault vault;
  private final Clock clock;

  RecallRecords(JdbcClient jdbc, Vault vault, Clock clock) {
    this.jdbc = jdbc;
    this.vault = vault;
    this.clock = clock;
  }

  void decide(Wait wait, boolean recall, String reasons, String by) {
    jdbc.sql(
            """
            insert into casereview.recall_decision(id, plan_id, wait_id, decision, reasons,
              decided_by, decided_at)
            values (?, ?, ?, ?, ?, ?, ?)""")
        .params(
            Ids.next(),
            wait.planId(),
            wait.id(),
            recall ? "RECALL" : "MORE_TIME",
            vault.seal(reasons),
            by,
            Timestamp.from(clock.instant()))
        .update();
  }

  List<Shown> ofPlan(UUID planId) {
    return jdbc.sql(
            "select * from casereview.recall_decision where plan_id = ? order by decided_at, id")
        .param(planId)
        .query((row, i) -> shown(row))
        .list();
  }

  boolean gaveMoreTime(UUID waitId) {
    return jdbc.sql(
            """
            select exists (select from casereview.recall_decision
              where wait_id = ? and decision = 'MORE_TIME')""")
        .param(waitId)
        .query(Boolean.class)
        .single();
  }

  boolean isRecalled(UUID planId) {
    return ofPlan(planId).stream().anyMatch(Shown::recalled);
  }

  /** How often a stage may be given more time, by the rule in force today. */
  int moreTimeLimit() {
    return jdbc.sql(
            """
            select more_time_limit from casereview.recall_rule
            where valid_from <= ?::date and (valid_to is null or valid_to >= ?::date)
            order by valid_from desc limit 1""")
        .params(Timestamp.from(clock.instant()), Timestamp.from(clock.instant()))
        .query(Integer.class)
        .single();
  }

  private Shown shown(ResultSet row) throws SQLException {
    return new Shown(
        row.getObject("wait_id", UUID.class),
        "RECALL".equals(row.getString("decision")),
        vault.open(row.getBytes("reasons")),
        row.getString("decided_by"),
        row.getTimestamp("decided_at").toInstant());
  }
}
