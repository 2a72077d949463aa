package org.casereview.reinvestigation;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.casereview.platform.Vault;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What forces reported on their plans: once, on all actions. */
@Component
class ReportRecords {

  /** Who reported, and when. */
  record Made(String reportedBy, Instant reportedAt) {}

  private final JdbcClient jdbc;
  private final Vault vault;
  private final Clock clock;

  ReportRecords(JdbcClient jdbc, Vault vault, Clock clock) {
    this.jdbc = jdbc;
    this.vault = vault;
    this.clock = clock;
  }

  Optional<Made> of(UUID planId) {
    return jdbc.sql("select * from casereview.plan_report where plan_id = ?")
        .param(planId)
        .query(
            (row, i) ->
                new Made(row.getString("reported_by"), row.getTimestamp("reported_at").toInstant()))
        .optional();
  }

  void add(UUID planId, String by, Map<Integer, Reported> said) {
    jdbc.sql(
            "insert into casereview.plan_report(plan_id, reported_by, reported_at)"
                + " values (?, ?, ?)")
        .params(planId, by, Timestamp.from(clock.instant()))
        .update();
    said.forEach(
        (number, one) ->
            jdbc.sql(
                    "insert into casereview.plan_result(plan_id, number, result, statement)"
                        + " values (?, ?, ?, ?)")
                .params(planId, number, one.result().name(), vault.seal(one.statement()))
                .update());
  }
}
