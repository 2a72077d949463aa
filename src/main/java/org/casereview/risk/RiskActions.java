package org.casereview.risk;

import java.sql.Date;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.casereview.platform.Ids;
import org.casereview.platform.Vault;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What was done about a risk: its acknowledgement, its plan, its reviews; added, not changed. */
@Component
class RiskActions {

  /** A plan on record. */
  record Planned(RiskPlan plan, String by, Instant at) {}

  /** An acknowledgement on record. */
  record Acknowledged(Acknowledgement given, String by) {}

  /** A review on record. */
  record Reviewed(RiskReview review, String by, Instant at) {}

  private final JdbcClient jdbc;
  private final Vault vault;
  private final Clock clock;

  RiskActions(JdbcClient jdbc, Vault vault, Clock clock) {
    this.jdbc = jdbc;
    this.vault = vault;
    this.clock = clock;
  }

  void acknowledge(UUID riskId, Acknowledgement given, String by) {
    jdbc.sql(
            """
            insert into casereview.risk_acknowledgement(risk_id, role, acknowledged_at, reference,
              recorded_by, recorded_at) values (?, ?, ?, ?, ?, ?)""")
        .params(
            riskId,
            vault.seal(given.role()),
            Timestamp.from(given.at()),
            vault.seal(given.reference()),
            by,
            now())
        .update();
  }

  void plan(UUID riskId, RiskPlan plan, String by) {
    jdbc.sql(
            """
            insert into casereview.risk_plan(risk_id, who, what, done_by, planned_by, planned_at)
            values (?, ?, ?, ?, ?, ?)""")
        .params(
            riskId,
            vault.seal(plan.who()),
            vault.seal(plan.what()),
            Date.valueOf(plan.doneBy()),
            by,
            now())
        .update();
  }

  void review(UUID riskId, int number, RiskReview review, String by) {
    jdbc.sql(
            """
            insert into casereview.risk_review(id, risk_id, number, level, decision, reasons,
              reviewed_by, reviewed_at) values (?, ?, ?, ?, ?, ?, ?, ?)""")
        .params(
            Ids.next(),
            riskId,
            number,
            review.level().name(),
            review.closes() ? "CLOSE" : "CONTINUE",
            vault.seal(review.reasons()),
            by,
            now())
        .update();
  }

  Optional<Acknowledged> acknowledgement(UUID riskId) {
    return jdbc.sql("select * from casereview.risk_acknowledgement where risk_id = ?")
        .param(riskId)
        .query(
            (row, i) ->
                new Acknowledged(
                    new Acknowledgement(
                        vault.open(row.getBytes("role")),
                        row.getTimestamp("acknowledged_at").toInstant(),
                        vault.open(row.getBytes("reference"))),
                    row.getString("recorded_by")))
        .optional();
  }

  Optional<Planned> plan(UUID riskId) {
    return jdbc.sql("select * from casereview.risk_plan where risk_id = ?")
        .param(riskId)
        .query(
            (row, i) ->
                new Planned(
                    new RiskPlan(
                        vault.open(row.getBytes("who")),
                        vault.open(row.getBytes("what")),
                        row.getDate("done_by").toLocalDate()),
                    row.getString("planned_by"),
                    row.getTimestamp("planned_at").toInstant()))
        .optional();
  }

  /** Oldest first. */
  List<Reviewed> reviews(UUID riskId) {
    return jdbc.sql("select * from casereview.risk_review where risk_id = ? order by number")
        .param(riskId)
        .query(
            (row, i) ->
                new Reviewed(
                    new RiskReview(
                        RiskReview.Level.valueOf(row.getString("level")),
                        "CLOSE".equals(row.getString("decision")),
                        vault.open(row.getBytes("reasons"))),
                    row.getString("reviewed_by"),
                    row.getTimestamp("reviewed_at").toInstant()))
        .list();
  }

  private Timestamp now() {
    return Timestamp.from(clock.instant());
  }
}
