package org.casereview.reinvestigation;

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

/** Endings without a charge on file: one at hand, those sent back behind it. */
@Component
class EndingRecords {

  /** An ending as it stands: proposed, perhaps approved or sent back with comments. */
  record Stored(
      UUID id,
      Ending what,
      long fileVersion,
      String proposedBy,
      Instant proposedAt,
      String approvedBy,
      String returnedBy,
      Instant decidedAt,
      String comments) {

    boolean isApproved() {
      return approvedBy != null;
    }
  }

  private final JdbcClient jdbc;
  private final Vault vault;
  private final Clock clock;

  EndingRecords(JdbcClient jdbc, Vault vault, Clock clock) {
    this.jdbc = jdbc;
    this.vault = vault;
    this.clock = clock;
  }

  /** Proposed or approved, but not sent back. */
  Optional<Stored> atHand(UUID reinvestigationId) {
    return newest(reinvestigationId).filter(e -> e.returnedBy() == null);
  }

  Optional<Stored> newest(UUID reinvestigationId) {
    var all = of(reinvestigationId);
    return all.isEmpty() ? Optional.empty() : Optional.of(all.get(all.size() - 1));
  }

  /** The endings of a reinvestigation, newest last. */
  List<Stored> of(UUID reinvestigationId) {
    return jdbc.sql(
            "select * from casereview.reinvestigation_ending where reinvestigation_id = ?"
                + " order by proposed_at, id")
        .param(reinvestigationId)
        .query((row, i) -> stored(row))
        .list();
  }

  UUID propose(CaseFile file, UUID reinvestigationId, Ending what, String by) {
    UUID id = Ids.next();
    jdbc.sql(
            """
            insert into casereview.reinvestigation_ending(id, case_id, reinvestigation_id, reason,
              decided_by_body, reasons, safeguarding_considered, safeguarding_note, victim_notice,
              victim_notice_reasons, file_version, proposed_by, proposed_at)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
        .params(
            id,
            file.id(),
            reinvestigationId,
            what.reason(),
            what.decidedBy(),
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
            "update casereview.reinvestigation_ending set approved_by = ?, approved_at = ?,"
                + " comments = ? where id = ?")
        .params(by, now(), vault.seal(comments), id)
        .update();
  }

  void sendBack(UUID id, String by, String comments) {
    jdbc.sql(
            "update casereview.reinvestigation_ending set returned_by = ?, returned_at = ?,"
                + " comments = ? where id = ?")
        .params(by, now(), vault.seal(comments), id)
        .update();
  }

  private Timestamp now() {
    return Timestamp.from(clock.instant());
  }

  private Stored stored(ResultSet row) throws SQLException {
    Timestamp approved = row.getTimestamp("approved_at");
    Timestamp decided = approved == null ? row.getTimestamp("returned_at") : approved;
    return new Stored(
        row.getObject("id", UUID.class),
        new Ending(
            row.getString("reason"),
            row.getString("decided_by_body"),
            vault.open(row.getBytes("reasons")),
            row.getBoolean("safeguarding_considered"),
            vault.open(row.getBytes("safeguarding_note")),
            row.getString("victim_notice"),
            vault.open(row.getBytes("victim_notice_reasons"))),
        row.getLong("file_version"),
        row.getString("proposed_by"),
        row.getTimestamp("proposed_at").toInstant(),
        row.getString("approved_by"),
        row.getString("returned_by"),
        decided == null ? null : decided.toInstant(),
        vault.open(row.getBytes("comments")));
  }
}
