package org.casereview.screening;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.casereview.platform.Ids;
import org.casereview.platform.Vault;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** The questions of each request to a force, what it answered, and what it said after the end. */
@Component
class RequestQuestions {

  private final JdbcTemplate jdbc;
  private final Vault vault;
  private final Clock clock;

  RequestQuestions(JdbcTemplate jdbc, Vault vault, Clock clock) {
    this.jdbc = jdbc;
    this.vault = vault;
    this.clock = clock;
  }

  void ask(UUID requestId, Collection<Criterion> unknown) {
    jdbc.batchUpdate(
        """
        insert into casereview.information_question(request_id, criterion, text)
        select ?, q.criterion, q.text from casereview.question_text q where q.criterion = ?""",
        unknown.stream().map(c -> new Object[] {requestId, c.name()}).toList());
  }

  /** A person's own words; they are kept sealed. */
  void askInWords(UUID requestId, List<String> questions) {
    for (int i = 0; i < questions.size(); i++) {
      jdbc.update(
          "insert into casereview.information_question(request_id, criterion, text, own_text)"
              + " values (?, ?, '', ?)",
          requestId,
          "Q" + (i + 1),
          vault.seal(questions.get(i)));
    }
  }

  void answer(UUID requestId, String by, Map<String, ForceAnswer> answers) {
    Timestamp now = now();
    jdbc.batchUpdate(
        "update casereview.information_question set answer = ?, statement = ?, answered_at = ?,"
            + " answered_by = ? where request_id = ? and criterion = ?",
        answers.entrySet().stream()
            .map(
                e ->
                    new Object[] {
                      e.getValue().answer().name(),
                      vault.seal(e.getValue().statement()),
                      now,
                      by,
                      requestId,
                      e.getKey()
                    })
            .toList());
  }

  /** One more row for each; what was said before stays. */
  void answerLate(UUID requestId, String by, Map<String, ForceAnswer> answers) {
    Timestamp now = now();
    jdbc.batchUpdate(
        "insert into casereview.late_answer(id, request_id, question, answer, statement,"
            + " answered_by, answered_at) values (?, ?, ?, ?, ?, ?, ?)",
        answers.entrySet().stream()
            .map(
                e ->
                    new Object[] {
                      Ids.next(),
                      requestId,
                      e.getKey(),
                      e.getValue().answer().name(),
                      vault.seal(e.getValue().statement()),
                      by,
                      now
                    })
            .toList());
  }

  List<Asked.Line> of(UUID requestId) {
    return jdbc
        .query(
            "select * from casereview.information_question where request_id = ?",
            (row, i) ->
                new Asked.Line(
                    row.getString("criterion"),
                    row.getBytes("own_text") == null
                        ? row.getString("text")
                        : vault.open(row.getBytes("own_text")),
                    answer(row.getString("answer")),
                    vault.open(row.getBytes("statement")),
                    Rounds.instant(row, "answered_at")),
            requestId)
        .stream()
        .sorted(
            Comparator.comparing(
                    (Asked.Line line) -> line.criterion().map(Enum::ordinal).orElse(99))
                .thenComparing(Asked.Line::key))
        .toList();
  }

  /** What came after the end of the request, the oldest first. */
  List<Asked.Line> late(UUID requestId) {
    return jdbc.query(
        "select * from casereview.late_answer where request_id = ? order by answered_at, id",
        (row, i) ->
            new Asked.Line(
                row.getString("question"),
                null,
                answer(row.getString("answer")),
                vault.open(row.getBytes("statement")),
                Rounds.instant(row, "answered_at")),
        requestId);
  }

  private static Answer answer(String code) {
    return code == null ? null : Answer.valueOf(code);
  }

  private Timestamp now() {
    return Timestamp.from(clock.instant());
  }
}
