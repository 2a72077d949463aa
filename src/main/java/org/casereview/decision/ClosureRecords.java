package org.casereview.decision;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.casereview.casefile.CaseFile;
import org.casereview.platform.Ids;
import org.casereview.platform.Vault;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Closures on file: one at hand, those sent back behind it. */
@Component
class ClosureRecords {

  /** The closure at hand: prepared, perhaps approved. */
  record AtHand(UUID id, String preparedBy, long fileVersion, boolean approved) {}

  /** A closure as it is read: what was prepared, and whether it was approved or sent back. */
  record Shown(
      UUID id,
      String reason,
      String reasons,
      String safeguardingNote,
      String victimNotice,
      String victimNoticeReasons,
      String preparedBy,
      Instant preparedAt,
      String decidedBy,
      Boolean approved,
      String comments) {}

  private final JdbcClient jdbc;
  private final Vault vault;
  private final Clock clock;

  ClosureRecords(JdbcClient jdbc, Vault vault, Clock clock) {
    this.jdbc = jdbc;
    this.vault = vault;
    this.clock = clock;
  }

  Optional<AtHand> atHand(UUID outcomeId) {
    return jdbc.sql(
            "select * from casereview.closure where outcome_id = ? and returned_by is null"
                + " for update")
        .param(outcomeId)
        .query(ClosureRecords::atHand)
        .optional();
  }

  /** The version of the case file that the closure at hand was prepared on. */
  Optional<Long> seen(UUID outcomeId) {
    return jdbc.sql(
            "select file_version from casereview.closure where outcome_id = ?"
                + " and returned_by is null")
        .param(outcomeId)
        .query(Long.class)
        .optional();
  }

  /** All closures of the case, newest last. */
  List<Shown> of(UUID caseId) {
    return jdbc.sql("select * from casereview.closure where case_id = ? order by prepared_at, id")
        .param(caseId)
        .query((row, i) -> shown(row))
        .list();
  }

  UUID prepare(CaseFile file, Decided outcome, Closure what, String by) {
    UUID id = Ids.next();
    jdbc.sql(
            """
            insert into casereview.closure(id, case_id, outcome_id, closure_reason, reasons,
              safeguarding_considered, safeguarding_note, victim_notice, victim_notice_reasons,
              file_version, prepared_by, prepared_at)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
        .params(
            id,
            file.id(),
            outcome.id(),
            what.reason(),
            vault.seal(what.reasons()),
            what.safeguardingConsidered(),
            vault.seal(what.safeguardingNote()),
            what.victimNotice(),
            vault.seal(what.victimNoticeReasons()),
            file.version(),
            by,
            now())
        .update();
    return id;
  }

  void approve(UUID id, String by, String comments) {
    jdbc.sql(
            "update casereview.closure set approved_by = ?, approved_at = ?, comments = ?"
                + " where id = ?")
        .params(by, now(), vault.seal(comments), id)
        .update();
  }

  void sendBack(UUID id, String by, String comments) {
    jdbc.sql(
            "update casereview.closure set returned_by = ?, returned_at = ?, comments = ?"
                + " where id = ?")
        .params(by, now(), vault.seal(comments), id)
        .update();
  }

  private Timestamp now() {
    return Timestamp.from(clock.instant());
  }

  private Shown shown(ResultSet row) throws SQLException {
    String approvedBy = row.getString("approved_by");
    String returnedBy = row.getString("returned_by");
    return new Shown(
        row.getObject("id", UUID.class),
        row.getString("closure_reason"),
        vault.open(row.getBytes("reasons")),
        vault.open(row.getBytes("safeguarding_note")),
        row.getString("victim_notice"),
        vault.open(row.getBytes("victim_notice_reasons")),
        row.getString("prepared_by"),
        row.getTimestamp("prepared_at").toInstant(),
        approvedBy == null ? returnedBy : approvedBy,
        approvedBy == null && returnedBy == null ? null : approvedBy != null,
        vault.open(row.getBytes("comments")));
  }

  private static AtHand atHand(ResultSet row, int i) throws SQLException {
    return new AtHand(
        row.getObject("id", UUID.class),
        row.getString("prepared_by"),
        row.getLong("file_version"),
        row.getString("approved_by") != null);
  }
}
