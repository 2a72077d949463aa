package org.casereview.review;

import java.sql.ResultSet;
import java.sql.SQLException;
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

/** The rounds of reviews on file. Nothing is deleted, and each round goes forward only. */
@Component
class ReviewRecords {

  private final JdbcClient jdbc;
  private final FailingRecords failings;
  private final Vault vault;
  private final Clock clock;

  ReviewRecords(JdbcClient jdbc, FailingRecords failings, Vault vault, Clock clock) {
    this.jdbc = jdbc;
    this.failings = failings;
    this.vault = vault;
    this.clock = clock;
  }

  Optional<ReviewRecord> latest(UUID caseId) {
    return jdbc.sql("select * from casereview.review where case_id = ? order by round desc limit 1")
        .param(caseId)
        .query((row, i) -> record(row))
        .optional();
  }

  /** The number of the latest round. */
  int round(UUID caseId) {
    return jdbc.sql("select max(round) from casereview.review where case_id = ?")
        .param(caseId)
        .query(Integer.class)
        .single();
  }

  /** The latest round, held against a submission or a late save at the same moment. */
  Optional<ReviewRecord> latestForUpdate(UUID caseId) {
    return jdbc.sql(
            "select * from casereview.review where case_id = ? order by round desc limit 1"
                + " for update")
        .param(caseId)
        .query((row, i) -> record(row))
        .optional();
  }

  List<ReviewRecord> of(UUID caseId) {
    return jdbc.sql("select * from casereview.review where case_id = ? order by round")
        .param(caseId)
        .query((row, i) -> record(row))
        .list();
  }

  int underWayWith(String reviewerId) {
    return jdbc.sql(
            "select count(*) from casereview.review where reviewer_id = ? and passed is null"
                + " and not unchecked and conflict is distinct from 'CONFLICT'"
                + " and handed_back_at is null")
        .param(reviewerId)
        .query(Integer.class)
        .single();
  }

  UUID allocate(
      UUID caseId, String reviewerId, String by, String note, String protocol, UUID pauseLifted) {
    UUID id = Ids.next();
    jdbc.sql(
            """
            insert into casereview.review(id, case_id, round, reviewer_id, allocated_by,
              allocated_at, allocation_note, protocol_version, pause_lifted)
            select ?, ?, coalesce(max(round), 0) + 1, ?, ?, ?, ?, ?, ?
            from casereview.review where case_id = ?""")
        .params(id, caseId, reviewerId, by, now(), vault.seal(note), protocol, pauseLifted, caseId)
        .update();
    return id;
  }

  void declare(UUID id, String conflict, String note) {
    jdbc.sql(
            "update casereview.review set conflict = ?, conflict_at = ?, conflict_note = ?"
                + " where id = ?")
        .params(conflict, now(), vault.seal(note), id)
        .update();
  }

  /** The round ends here with what was written; the next one goes on with it. */
  void handBack(UUID id) {
    jdbc.sql("update casereview.review set handed_back_at = ? where id = ?")
        .params(now(), id)
        .update();
  }

  /** The newest round whose file was opened, when its work is still to be finished. */
  Optional<ReviewRecord> unfinished(UUID caseId) {
    return of(caseId).stream()
        .filter(r -> "NONE".equals(r.conflict()))
        .reduce((older, newer) -> newer)
        .filter(r -> r.handedBackAt() != null || Boolean.FALSE.equals(r.passed()));
  }

  void submit(UUID id, Recommendation what, long fileVersion) {
    jdbc.sql(
            """
            update casereview.review set summary = ?, recommendation = ?, reasons = ?,
              conduct_considered = ?, submitted_at = ?, file_version = ? where id = ?""")
        .params(
            vault.seal(what.summary()),
            what.outcome(),
            vault.seal(what.reasons()),
            what.conductConsidered(),
            now(),
            fileVersion,
            id)
        .update();
  }

  void check(UUID id, String by, boolean passed, String comments, long fileVersion) {
    jdbc.sql(
            """
            update casereview.review set checked_by = ?, checked_at = ?, passed = ?, comments = ?,
              checked_file_version = ? where id = ?""")
        .params(by, now(), passed, vault.seal(comments), fileVersion, id)
        .update();
  }

  void leaveUnchecked(UUID id) {
    jdbc.sql("update casereview.review set unchecked = true where id = ?").param(id).update();
  }

  /** Begins the next round with the same reviewer and the answers so far, to be worked on again. */
  void again(ReviewRecord returned) {
    UUID id = Ids.next();
    jdbc.sql(
            """
            insert into casereview.review(id, case_id, round, reviewer_id, allocated_by,
              allocated_at, allocation_note, protocol_version, conflict, conflict_at, conflict_note)
            select ?, case_id, round + 1, reviewer_id, allocated_by, allocated_at, allocation_note,
              protocol_version, conflict, conflict_at, conflict_note
            from casereview.review where id = ?""")
        .params(id, returned.id())
        .update();
    copyAnswers(returned.id(), id);
  }

  /** The answers so far, each as the one who gave it left it. */
  void copyAnswers(UUID from, UUID to) {
    jdbc.sql(
            """
            insert into casereview.review_answer(review_id, protocol_version, item_code, answer,
              expected, done, document_id, source_document, page, no_record_found, note, version,
              saved_at, saved_by)
            select ?, protocol_version, item_code, answer, expected, done, document_id,
              source_document, page, no_record_found, note, version, saved_at, saved_by
            from casereview.review_answer where review_id = ?""")
        .params(to, from)
        .update();
    failings.carry(from, to);
  }

  private Timestamp now() {
    return Timestamp.from(clock.instant());
  }

  private ReviewRecord record(ResultSet row) throws SQLException {
    return new ReviewRecord(
        row.getObject("id", UUID.class),
        row.getObject("case_id", UUID.class),
        row.getInt("round"),
        row.getString("reviewer_id"),
        row.getString("protocol_version"),
        row.getString("conflict"),
        vault.open(row.getBytes("summary")),
        row.getString("recommendation"),
        vault.open(row.getBytes("reasons")),
        instant(row, "submitted_at"),
        instant(row, "handed_back_at"),
        row.getObject("file_version", Long.class),
        row.getString("checked_by"),
        instant(row, "checked_at"),
        row.getObject("passed", Boolean.class),
        vault.open(row.getBytes("comments")),
        row.getBoolean("unchecked"));
  }

  private static Instant instant(ResultSet row, String column) throws SQLException {
    Timestamp at = row.getTimestamp(column);
    return at == null ? null : at.toInstant();
  }
}
