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
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** The requests to forces on file, each with one question for each thing unknown. */
@Component
class RequestRecords {

  private static final String INSERT =
      """
      insert into casereview.information_request(id, number, case_id, screening_id, attempt, stage,
        asked_by, force_code, kind, priority, prepared_at)
      values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""";

  private final JdbcTemplate jdbc;
  private final RequestQuestions questions;
  private final Clock clock;

  RequestRecords(JdbcTemplate jdbc, RequestQuestions questions, Clock clock) {
    this.jdbc = jdbc;
    this.questions = questions;
    this.clock = clock;
  }

  Optional<Asked> find(UUID id) {
    return one("select * from casereview.information_request where id = ?", id);
  }

  /** Nobody else ends it until this transaction does. */
  Asked atHand(UUID id) {
    return one("select * from casereview.information_request where id = ? for update", id)
        .orElseThrow(() -> new IllegalStateException("There is no such information request."));
  }

  Optional<Asked> byNumber(String number) {
    return one("select * from casereview.information_request where number = ?", number);
  }

  /** The newest request of that round; it asks again where nobody answered. */
  Optional<Asked> ofRound(UUID screeningId) {
    return one(
        "select * from casereview.information_request where screening_id = ?"
            + " order by attempt desc limit 1",
        screeningId);
  }

  /** Of two who ask at once the second waits, and sees what the first has asked. */
  void oneAtATime(UUID caseId) {
    jdbc.queryForObject(
        "select id from casereview.review_case where id = ? for update", UUID.class, caseId);
  }

  /** What that person asked last in words, if that is not longer ago. */
  Optional<Asked> justAsked(UUID caseId, String person, Instant since) {
    return ofCase(caseId).stream()
        .filter(r -> person.equals(r.askedBy()) && !r.preparedAt().isBefore(since))
        .reduce((first, second) -> second);
  }

  List<Asked> ofCase(UUID caseId) {
    return jdbc.query(
        "select * from casereview.information_request where case_id = ? order by prepared_at, id",
        (row, i) -> asked(row),
        caseId);
  }

  Asked prepare(CaseFile file, Round round, boolean waitedFor, String priority) {
    int attempt = ofRound(round.id()).map(Asked::attempt).orElse(0) + 1;
    UUID id = insert(file, round.id(), attempt, Asked.Stage.SCREENING, null, waitedFor, priority);
    questions.ask(id, round.latest().unknown());
    return find(id).orElseThrow();
  }

  /** The same once more: what the force has left open. */
  Asked repeat(Asked before, CaseFile file) {
    UUID id =
        insert(
            file,
            before.screeningId(),
            before.attempt() + 1,
            before.stage(),
            null,
            before.waitedFor(),
            before.priority());
    questions.ask(
        id, before.openQuestions().stream().flatMap(line -> line.criterion().stream()).toList());
    return find(id).orElseThrow();
  }

  /** A person asks in words. */
  Asked prepareInWords(
      CaseFile file, Asked.Stage stage, String by, boolean waitedFor, List<String> words) {
    UUID id = insert(file, null, 1, stage, by, waitedFor, file.priority());
    questions.askInWords(id, words);
    return find(id).orElseThrow();
  }

  private UUID insert(
      CaseFile file,
      UUID round,
      int attempt,
      Asked.Stage stage,
      String by,
      boolean waitedFor,
      String priority) {
    UUID id = Ids.next();
    jdbc.update(
        INSERT,
        id,
        nextNumber(),
        file.id(),
        round,
        attempt,
        stage.name(),
        by,
        file.forceCode(),
        waitedFor ? "WAITED_FOR" : "BESIDE",
        priority,
        now());
    return id;
  }

  void opened(UUID id, Instant dueAt) {
    jdbc.update(
        "update casereview.information_request set opened_at = ?, due_at = ? where id = ?",
        now(),
        Timestamp.from(dueAt),
        id);
  }

  /** False when this rung was climbed before. */
  boolean climbed(UUID id, Rung rung) {
    return jdbc.update(
            "update casereview.information_request set %1$s = ? where id = ? and %1$s is null"
                .formatted(rung.column()),
            now(),
            id)
        == 1;
  }

  void answered(UUID id, String by, boolean recordLost) {
    jdbc.update(
        "update casereview.information_request set answered_at = ?, answered_by = ?,"
            + " record_lost = ? where id = ?",
        now(),
        by,
        recordLost,
        id);
  }

  void applied(UUID id) {
    jdbc.update("update casereview.information_request set applied_at = ? where id = ?", now(), id);
  }

  void defaulted(UUID id) {
    jdbc.update(
        "update casereview.information_request set defaulted_at = ? where id = ?", now(), id);
  }

  private Optional<Asked> one(String sql, Object key) {
    return jdbc.query(sql, (row, i) -> asked(row), key).stream().findFirst();
  }

  private Asked asked(ResultSet row) throws SQLException {
    UUID id = row.getObject("id", UUID.class);
    return new Asked(
        id,
        row.getString("number"),
        row.getObject("case_id", UUID.class),
        row.getObject("screening_id", UUID.class),
        row.getInt("attempt"),
        Asked.Stage.valueOf(row.getString("stage")),
        row.getString("asked_by"),
        row.getString("force_code"),
        "WAITED_FOR".equals(row.getString("kind")),
        row.getString("priority"),
        Rounds.instant(row, "prepared_at"),
        Rounds.instant(row, "opened_at"),
        Rounds.instant(row, "due_at"),
        Rounds.instant(row, "answered_at"),
        row.getString("answered_by"),
        row.getBoolean("record_lost"),
        Rounds.instant(row, "applied_at"),
        Rounds.instant(row, "defaulted_at"),
        questions.of(id));
  }

  private String nextNumber() {
    Long next =
        jdbc.queryForObject(
            "select nextval('casereview.information_request_number_seq')", Long.class);
    return "IR-%d-%06d".formatted(Year.now(clock.withZone(ZoneOffset.UTC)).getValue(), next);
  }

  private Timestamp now() {
    return Timestamp.from(clock.instant());
  }
}
