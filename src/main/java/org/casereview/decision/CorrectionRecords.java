package org.casereview.decision;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.casereview.platform.Ids;
import org.casereview.platform.Vault;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Corrections of decisions on file; the record that was mistaken stays beside them. */
@Component
class CorrectionRecords {

  /** A correction as it is read; agrees is null while it waits for a second person. */
  record Correction(
      UUID id,
      UUID closureId,
      UUID suspectOutcomeId,
      String code,
      String reasons,
      String why,
      String askedBy,
      Instant askedAt,
      String answeredBy,
      Instant answeredAt,
      Boolean agrees,
      String note) {

    UUID of() {
      return closureId == null ? suspectOutcomeId : closureId;
    }

    /** The same with the names of who acted. */
    Correction named(UnaryOperator<String> name) {
      return new Correction(
          id,
          closureId,
          suspectOutcomeId,
          code,
          reasons,
          why,
          name.apply(askedBy),
          askedAt,
          name.apply(answeredBy),
          answeredAt,
          agrees,
          note);
    }
  }

  private final JdbcClient jdbc;
  private final Vault vault;
  private final Clock clock;

  CorrectionRecords(JdbcClient jdbc, Vault vault, Clock clock) {
    this.jdbc = jdbc;
    this.vault = vault;
    this.clock = clock;
  }

  List<Correction> of(UUID caseId) {
    return jdbc.sql("select * from casereview.decision_correction where case_id = ? order by id")
        .param(caseId)
        .query((row, i) -> read(row))
        .list();
  }

  /** Nobody else answers it until this transaction ends. */
  Optional<Correction> atHand(UUID caseId, UUID id) {
    return jdbc.sql(
            "select * from casereview.decision_correction where case_id = ? and id = ? for update")
        .params(caseId, id)
        .query((row, i) -> read(row))
        .optional();
  }

  /** False when one of the same record waits already. */
  boolean ask(
      UUID caseId,
      UUID closureId,
      UUID suspectOutcomeId,
      String code,
      String reasons,
      String why,
      String by) {
    return jdbc.sql(
                """
                insert into casereview.decision_correction(id, case_id, closure_id,
                  suspect_outcome_id, code, reasons, why, asked_by, asked_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing""")
            .params(
                Ids.next(),
                caseId,
                closureId,
                suspectOutcomeId,
                code,
                vault.seal(reasons),
                vault.seal(why),
                by,
                now())
            .update()
        == 1;
  }

  void answer(UUID id, boolean agrees, String note, String by) {
    jdbc.sql(
            "update casereview.decision_correction set answered_by = ?, answered_at = ?,"
                + " agrees = ?, note = ? where id = ?")
        .params(by, now(), agrees, vault.seal(note), id)
        .update();
  }

  private Timestamp now() {
    return Timestamp.from(clock.instant());
  }

  private Correction read(ResultSet row) throws SQLException {
    Timestamp answered = row.getTimestamp("answered_at");
    return new Correction(
        row.getObject("id", UUID.class),
        row.getObject("closure_id", UUID.class),
        row.getObject("suspect_outcome_id", UUID.class),
        row.getString("code"),
        vault.open(row.getBytes("reasons")),
        vault.open(row.getBytes("why")),
        row.getString("asked_by"),
        row.getTimestamp("asked_at").toInstant(),
        row.getString("answered_by"),
        answered == null ? null : answered.toInstant(),
        row.getObject("agrees", Boolean.class),
        vault.open(row.getBytes("note")));
  }
}
