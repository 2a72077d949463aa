package org.casereview.screening;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.Year;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.casereview.casefile.CaseFile;
import org.casereview.platform.Ids;
import org.casereview.platform.Vault;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** The requests to forces on file, each with one question for each thing unknown. */
@Component
class RequestRecords {

  private final JdbcTemplate jdbc;
  private final Vault vault;
  private final Clock clock;

  RequestRecords(JdbcTemplate jdbc, Vault vault, Clock clock) {
    this.jdbc = jdbc;
    this.vault = vault;
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

  Optional<Asked> ofRound(UUID screeningId) {
    return one("select * from casereview.information_request where screening_id = ?", screeningId);
  }

  List<Asked> ofCase(UUID caseId) {
    return jdbc.query(
        "select * from casereview.information_request where case_id = ? order by prepared_at, id",
        (row, i) -> asked(row),
        caseId);
  }

  Asked prepare(CaseFile file, Round round, boolean waitedFor, String priority) {
    UUID id = Ids.next();
    jdbc.update(
        """
        insert into casereview.information_request(id, number, case_id, screening_id, force_code,
          kind, priority, prepared_at) values (?, ?, ?, ?, ?, ?, ?, ?)""",
        id,
        nextNumber(),
        file.id(),
        round.id(),
        file.forceCode(),
        waitedFor ? "WAITED_FOR" : "BESIDE",
        priority,
        now());
    jdbc.batchUpdate(
        """
        insert into casereview.information_question(request_id, criterion, text)
        select ?, q.criterion, q.text from casereview.question_text q where q.criterion = ?""",
        round.latest().unknown().stream().map(c -> new Object[] {id, c.name()}).toList());
    return find(id).orElseThrow();
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

  void answered(UUID id, String by, Map<Criterion, ForceAnswer> answers, boolean recordLost) {
    jdbc.batchUpdate(
        "update casereview.information_question set answer = ?, statement = ?"
            + " where request_id = ? and criterion = ?",
        answers.entrySet().stream()
            .map(
                e ->
                    new Object[] {
                      e.getValue().answer().name(),
                      vault.seal(e.getValue().statement()),
                      id,
                      e.getKey().name()
                    })
            .toList());
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

  /**
   * How many requests of the case brought nothing: no answer, record lost, or all still unknown.
   */
  int unanswered(UUID caseId) {
    return jdbc.queryForObject(
        """
        select count(*) from casereview.information_request r
        where r.case_id = ? and (r.defaulted_at is not null or (r.applied_at is not null
          and (r.record_lost or not exists (select from casereview.information_question q
            where q.request_id = r.id and q.answer <> 'UNKNOWN'))))""",
        Integer.class,
        caseId);
  }

  /** What the force has said on requests of that round and later ones; the newest word counts. */
  Map<Criterion, Answer> statements(UUID caseId, int fromRound) {
    var said = new EnumMap<Criterion, Answer>(Criterion.class);
    jdbc.query(
        """
        select q.criterion, q.answer from casereview.information_question q
        join casereview.information_request r on r.id = q.request_id
        join casereview.screening s on s.id = r.screening_id
        where r.case_id = ? and s.round >= ? and r.applied_at is not null order by s.round""",
        row -> {
          said.put(
              Criterion.valueOf(row.getString("criterion")),
              Answer.valueOf(row.getString("answer")));
        },
        caseId,
        fromRound);
    return said;
  }

  private Optional<Asked> one(String sql, UUID key) {
    return jdbc.query(sql, (row, i) -> asked(row), key).stream().findFirst();
  }

  private Asked asked(ResultSet row) throws SQLException {
    UUID id = row.getObject("id", UUID.class);
    return new Asked(
        id,
        row.getString("number"),
        row.getObject("case_id", UUID.class),
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
        questions(id));
  }

  private List<Asked.Line> questions(UUID id) {
    return jdbc
        .query(
            "select * from casereview.information_question where request_id = ?",
            (row, i) ->
                new Asked.Line(
                    Criterion.valueOf(row.getString("criterion")),
                    row.getString("text"),
                    row.getString("answer") == null
                        ? null
                        : Answer.valueOf(row.getString("answer")),
                    vault.open(row.getBytes("statement"))),
            id)
        .stream()
        .sorted(java.util.Comparator.comparing(Asked.Line::criterion))
        .toList();
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
