package org.casereview.screening;

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
import org.casereview.casefile.CaseFile;
import org.casereview.platform.Ids;
import org.casereview.platform.Vault;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** The appeals on file; nothing is changed, every word is a row of its own. */
@Component
class ScopeAppealRecords {

  private static final String SELECT =
"""
select a.*, t.upheld, d.reasons as decision_reasons, t.told_to_force, d.decided_by, t.decided_at
from casereview.scope_appeal a
left join lateral casereview.told_on_appeal(a.id) t on true
left join casereview.scope_appeal_decision d on d.appeal_id = a.id
""";

  private final JdbcTemplate jdbc;
  private final Vault vault;
  private final Clock clock;

  ScopeAppealRecords(JdbcTemplate jdbc, Vault vault, Clock clock) {
    this.jdbc = jdbc;
    this.vault = vault;
    this.clock = clock;
  }

  /** Of two acts on the appeals of a case the second waits, and sees what the first has done. */
  void oneAtATime(UUID caseId) {
    jdbc.queryForObject(
        "select id from casereview.review_case where id = ? for update", UUID.class, caseId);
  }

  Instant leftOutSince(UUID caseId) {
    return jdbc.queryForObject(
            "select state_since from casereview.review_case where id = ?", Timestamp.class, caseId)
        .toInstant();
  }

  Optional<ScopeAppeal> find(UUID id) {
    return one(SELECT + " where a.id = ?", id);
  }

  /** Nobody else decides it until this transaction ends. */
  ScopeAppeal atHand(UUID id) {
    oneAtATime(find(id).orElseThrow(ScopeAppealRecords::none).caseId());
    return find(id).orElseThrow(ScopeAppealRecords::none);
  }

  Optional<ScopeAppeal> ofRound(UUID screeningId) {
    return one(SELECT + " where a.screening_id = ?", screeningId);
  }

  List<ScopeAppeal> ofCase(UUID caseId) {
    return jdbc.query(
        SELECT + " where a.case_id = ? order by a.lodged_at", (row, i) -> appeal(row), caseId);
  }

  ScopeAppeal lodge(
      CaseFile file, UUID round, Instant toldAt, Instant lastDay, String reasons, String by) {
    UUID id = Ids.next();
    Long next =
        jdbc.queryForObject("select nextval('casereview.scope_appeal_number_seq')", Long.class);
    int year = Year.now(clock.withZone(ZoneOffset.UTC)).getValue();
    jdbc.update(
        """
        insert into casereview.scope_appeal(id, number, case_id, screening_id, force_code, told_at,
          last_day, reasons, lodged_by, lodged_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""",
        id,
        "SA-%d-%06d".formatted(year, next),
        file.id(),
        round,
        file.forceCode(),
        Timestamp.from(toldAt),
        Timestamp.from(lastDay),
        vault.seal(reasons),
        by,
        now());
    return find(id).orElseThrow();
  }

  void decide(UUID id, ScopeAppeal.Decision decision, long fileVersion) {
    jdbc.update(
        """
        insert into casereview.scope_appeal_decision(appeal_id, upheld, reasons, told_to_force,
          decided_by, decided_at, file_version) values (?, ?, ?, ?, ?, ?, ?)""",
        id,
        decision.upheld(),
        vault.seal(decision.reasons()),
        vault.seal(decision.toldToForce()),
        decision.by(),
        Timestamp.from(decision.at()),
        fileVersion);
  }

  /** False when that step was done before. */
  boolean done(UUID id, String step) {
    return jdbc.update(
            "insert into casereview.scope_appeal_step(appeal_id, step, done_at) values (?, ?, ?)"
                + " on conflict do nothing",
            id,
            step,
            now())
        == 1;
  }

  private Optional<ScopeAppeal> one(String sql, UUID key) {
    return jdbc.query(sql, (row, i) -> appeal(row), key).stream().findFirst();
  }

  private ScopeAppeal appeal(ResultSet row) throws SQLException {
    return new ScopeAppeal(
        row.getObject("id", UUID.class),
        row.getString("number"),
        row.getObject("case_id", UUID.class),
        row.getObject("screening_id", UUID.class),
        row.getString("force_code"),
        Rounds.instant(row, "told_at"),
        vault.open(row.getBytes("reasons")),
        row.getString("lodged_by"),
        Rounds.instant(row, "lodged_at"),
        row.getTimestamp("decided_at") == null
            ? null
            : new ScopeAppeal.Decision(
                row.getBoolean("upheld"),
                vault.open(row.getBytes("decision_reasons")),
                vault.open(row.getBytes("told_to_force")),
                row.getString("decided_by"),
                Rounds.instant(row, "decided_at")));
  }

  private static IllegalStateException none() {
    return new IllegalStateException("There is no such appeal.");
  }

  private Timestamp now() {
    return Timestamp.from(clock.instant());
  }
}
