package org.casereview.risk;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.Year;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.casereview.platform.Ids;
import org.casereview.platform.Vault;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The urgent risks on file. */
@Component
class RiskRecords {

  private static final String RISK =
      """
      select r.*, t.title, t.priority, t.present_danger, t.force_may_be_told from casereview.urgent_risk r
      join casereview.risk_trigger t on t.code = r.trigger_code""";

  private final JdbcClient jdbc;
  private final Vault vault;
  private final Clock clock;

  RiskRecords(JdbcClient jdbc, Vault vault, Clock clock) {
    this.jdbc = jdbc;
    this.vault = vault;
    this.clock = clock;
  }

  /** Until the transaction ends nobody else raises the same in the same name. */
  void oneAtATime(UUID caseId, String trigger, String by) {
    jdbc.sql("select pg_advisory_xact_lock(hashtextextended(?, 61))")
        .param(caseId + " " + trigger + " " + by)
        .query((row, i) -> true)
        .single();
  }

  /** The same, raised by the same person a moment ago and not yet triaged. */
  Optional<UrgentRisk> justRaised(UUID caseId, String trigger, String by, Instant since) {
    return jdbc.sql(
            RISK
                + " where r.case_id = ? and r.trigger_code = ? and r.raised_by = ?"
                + " and r.raised_at > ? and r.triaged_by is null order by r.raised_at limit 1")
        .params(caseId, trigger, by, Timestamp.from(since))
        .query((row, i) -> risk(row))
        .optional();
  }

  boolean knows(String trigger) {
    return jdbc.sql(
            "select exists (select from casereview.risk_trigger where code = ?"
                + " and ?::date between valid_from and coalesce(valid_to, 'infinity'))")
        .params(trigger, java.sql.Date.valueOf(UrgentRisks.day(clock)))
        .query(Boolean.class)
        .single();
  }

  UrgentRisk raise(UUID caseId, String trigger, String reasons, String by) {
    UUID id = Ids.next();
    jdbc.sql(
            """
            insert into casereview.urgent_risk(id, number, case_id, trigger_code, reasons,
              raised_by, raised_at, state) values (?, ?, ?, ?, ?, ?, ?, 'OPEN')""")
        .params(id, nextNumber(), caseId, trigger, vault.seal(reasons), by, now())
        .update();
    return find(id).orElseThrow();
  }

  Optional<UrgentRisk> find(UUID id) {
    return jdbc.sql(RISK + " where r.id = ?").param(id).query((row, i) -> risk(row)).optional();
  }

  /** Nobody else moves it on until this transaction has. */
  UrgentRisk atHand(UUID id) {
    return jdbc.sql(RISK + " where r.id = ? for update of r")
        .param(id)
        .query((row, i) -> risk(row))
        .optional()
        .orElseThrow(() -> new IllegalStateException("There is no such risk."));
  }

  /** Those of a case, oldest first. */
  List<UrgentRisk> of(UUID caseId) {
    return jdbc.sql(RISK + " where r.case_id = ? order by r.raised_at, r.number")
        .param(caseId)
        .query((row, i) -> risk(row))
        .list();
  }

  void triage(UUID id, boolean urgent, String reasons, String by) {
    jdbc.sql(
            "update casereview.urgent_risk set urgent = ?, triage_reasons = ?, triaged_by = ?,"
                + " triaged_at = ?, state = ? where id = ?")
        .params(
            urgent,
            vault.seal(reasons),
            by,
            now(),
            (urgent ? RiskState.URGENT : RiskState.OPEN).name(),
            id)
        .update();
  }

  /** False when this rung was climbed before. */
  boolean climbed(UUID id, RiskRung rung) {
    return jdbc.sql(
                "update casereview.urgent_risk set %1$s = ? where id = ? and %1$s is null"
                    .formatted(rung.column()))
            .params(now(), id)
            .update()
        == 1;
  }

  void moves(UUID id, RiskState to) {
    jdbc.sql("update casereview.urgent_risk set state = ? where id = ?")
        .params(to.name(), id)
        .update();
  }

  void close(UUID id, String by) {
    jdbc.sql(
            "update casereview.urgent_risk set state = 'CLOSED', closed_by = ?, closed_at = ?"
                + " where id = ?")
        .params(by, now(), id)
        .update();
  }

  private UrgentRisk risk(ResultSet row) throws SQLException {
    return new UrgentRisk(
        row.getObject("id", UUID.class),
        row.getString("number"),
        row.getObject("case_id", UUID.class),
        row.getString("trigger_code"),
        row.getString("title"),
        row.getString("priority"),
        row.getBoolean("present_danger"),
        row.getBoolean("force_may_be_told"),
        vault.open(row.getBytes("reasons")),
        row.getString("raised_by"),
        row.getTimestamp("raised_at").toInstant(),
        RiskState.valueOf(row.getString("state")),
        row.getString("triaged_by") == null
            ? null
            : new UrgentRisk.Triage(
                row.getBoolean("urgent"),
                vault.open(row.getBytes("triage_reasons")),
                row.getString("triaged_by"),
                row.getTimestamp("triaged_at").toInstant()),
        row.getString("closed_by"),
        row.getTimestamp("closed_at") == null ? null : row.getTimestamp("closed_at").toInstant());
  }

  private String nextNumber() {
    Long next =
        jdbc.sql("select nextval('casereview.urgent_risk_number_seq')").query(Long.class).single();
    return "UR-%d-%06d".formatted(Year.now(clock.withZone(ZoneOffset.UTC)).getValue(), next);
  }

  private Timestamp now() {
    return Timestamp.from(clock.instant());
  }
}
