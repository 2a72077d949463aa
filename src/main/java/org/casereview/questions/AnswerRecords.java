package org.casereview.questions;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.casereview.platform.Ids;
import org.casereview.platform.Vault;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The answers on file; for ever. */
@Component
class AnswerRecords {

  private final JdbcClient jdbc;
  private final JdbcTemplate batches;
  private final Vault vault;
  private final Clock clock;

  AnswerRecords(JdbcClient jdbc, JdbcTemplate batches, Vault vault, Clock clock) {
    this.jdbc = jdbc;
    this.batches = batches;
    this.vault = vault;
    this.clock = clock;
  }

  UUID add(Submission it) {
    UUID id = Ids.next();
    jdbc.sql(
            """
            insert into casereview.answered_form (id, case_id, task_id, process, activity, form,
              form_version, file_version, answered_by, answered_at)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
        .params(
            id,
            it.caseId(),
            it.taskId(),
            it.process(),
            it.activity(),
            it.form(),
            it.formVersion(),
            it.fileVersion(),
            it.person(),
            Timestamp.from(clock.instant()))
        .update();
    var rows = new ArrayList<Object[]>();
    for (GivenAnswer answer : it.answers()) {
      rows.add(
          new Object[] {
            id,
            rows.size() + 1,
            answer.key(),
            answer.kind(),
            vault.seal(answer.wording()),
            answer.code(),
            vault.seal(answer.said())
          });
    }
    batches.batchUpdate(
        "insert into casereview.recorded_answer (form_id, position, question, kind, wording, code,"
            + " said) values (?, ?, ?, ?, ?, ?, ?)",
        rows);
    return id;
  }

  /** All forms that were answered in a case, oldest first. */
  List<AnsweredForm> of(UUID caseId) {
    return jdbc.sql(
            "select * from casereview.answered_form where case_id = ? order by answered_at, id")
        .param(caseId)
        .query((row, i) -> form(row))
        .list();
  }

  boolean hadAPart(UUID caseId, String person) {
    return jdbc.sql(
            "select exists (select from casereview.case_hand where case_id = ? and staff_id = ?)")
        .params(caseId, person)
        .query(Boolean.class)
        .single();
  }

  private AnsweredForm form(ResultSet row) throws SQLException {
    UUID id = row.getObject("id", UUID.class);
    return new AnsweredForm(
        id,
        row.getString("activity"),
        row.getString("form"),
        row.getInt("form_version"),
        row.getString("answered_by"),
        row.getTimestamp("answered_at").toInstant(),
        answers(id));
  }

  private List<GivenAnswer> answers(UUID form) {
    return jdbc.sql("select * from casereview.recorded_answer where form_id = ? order by position")
        .param(form)
        .query(
            (row, i) ->
                new GivenAnswer(
                    row.getString("question"),
                    row.getString("kind"),
                    vault.open(row.getBytes("wording")),
                    row.getString("code"),
                    vault.open(row.getBytes("said"))))
        .list();
  }
}
