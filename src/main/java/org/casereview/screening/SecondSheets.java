package org.casereview.screening;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.casereview.platform.Vault;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** The second screeners' own answers on file, each given without sight of the first screener's. */
@Component
class SecondSheets {

  /** One sheet, with a reason for each answer that differs from what was shown. */
  record SecondSheet(
      String person,
      Instant at,
      String outcome,
      List<String> findings,
      Sheet answers,
      Map<Question, String> reasons) {}

  private final JdbcTemplate jdbc;
  private final Vault vault;
  private final Clock clock;

  SecondSheets(JdbcTemplate jdbc, Vault vault, Clock clock) {
    this.jdbc = jdbc;
    this.vault = vault;
    this.clock = clock;
  }

  void keep(Round round, Sheet answers, Finding finding, Confirmation by, long fileVersion) {
    jdbc.update(
        """
        insert into casereview.second_sheet(screening_id, case_id, person, answered_at, outcome,
          primary_reason, reasons, rules, table_version, file_version)
        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""",
        round.id(),
        round.caseId(),
        by.person(),
        Timestamp.from(clock.instant()),
        finding.outcome(),
        finding.primaryReason(),
        finding.reasons().toArray(new String[0]),
        finding.rules().toArray(new String[0]),
        finding.tableVersion(),
        fileVersion);
    jdbc.batchUpdate(
        "insert into casereview.second_answer(screening_id, question, answer, reason)"
            + " values (?, ?, ?, ?)",
        answers.answers().entrySet().stream()
            .map(
                e ->
                    new Object[] {
                      round.id(),
                      e.getKey().name(),
                      e.getValue().name(),
                      vault.seal(by.reasons().get(e.getKey()))
                    })
            .toList());
  }

  Optional<SecondSheet> of(UUID screeningId) {
    return jdbc
        .query(
            "select * from casereview.second_sheet where screening_id = ?",
            (row, i) -> {
              var answers = new EnumMap<Question, Answer>(Question.class);
              var reasons = new EnumMap<Question, String>(Question.class);
              read(screeningId, answers, reasons);
              return new SecondSheet(
                  row.getString("person"),
                  Rounds.instant(row, "answered_at"),
                  row.getString("outcome"),
                  List.of((String[]) row.getArray("reasons").getArray()),
                  new Sheet(answers),
                  reasons);
            },
            screeningId)
        .stream()
        .findFirst();
  }

  private void read(
      UUID screeningId, Map<Question, Answer> answers, Map<Question, String> reasons) {
    jdbc.query(
        "select * from casereview.second_answer where screening_id = ?",
        row -> {
          var question = Question.valueOf(row.getString("question"));
          answers.put(question, Answer.valueOf(row.getString("answer")));
          if (row.getBytes("reason") != null) {
            reasons.put(question, vault.open(row.getBytes("reason")));
          }
        },
        screeningId);
  }
}
