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

/** Adoptions on file: one at hand for an outcome, those sent back behind it. */
@Component
class AdoptionRecords {

  /** An adoption as it stands: what was prepared, and what was decided, or null. */
  record Stored(
      UUID id,
      Adoption what,
      long fileVersion,
      String preparedBy,
      Instant preparedAt,
      Tasking tasking,
      String decidedBy,
      Instant decidedAt) {

    boolean is(Tasking.Decision decision) {
      return tasking != null && tasking.decision() == decision;
    }
  }

  private final JdbcClient jdbc;
  private final Vault vault;
  private final Clock clock;

  AdoptionRecords(JdbcClient jdbc, Vault vault, Clock clock) {
    this.jdbc = jdbc;
    this.vault = vault;
    this.clock = clock;
  }

  /** Nobody else decides it until this transaction ends. */
  Optional<Stored> atHand(UUID outcomeId) {
    return jdbc.sql(
            "select * from casereview.adoption where outcome_id = ?"
                + " and decision is distinct from 'RETURNED' for update")
        .param(outcomeId)
        .query((row, i) -> stored(row))
        .optional();
  }

  /** All adoptions of the case, newest last. */
  List<Stored> of(UUID caseId) {
    return jdbc.sql("select * from casereview.adoption where case_id = ? order by prepared_at, id")
        .param(caseId)
        .query((row, i) -> stored(row))
        .list();
  }

  UUID prepare(CaseFile file, UUID outcomeId, Adoption what, String by) {
    UUID id = Ids.next();
    jdbc.sql(
            """
            insert into casereview.adoption(id, case_id, outcome_id, grounds, complexity,
              force_consent, file_version, prepared_by, prepared_at)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?)""")
        .params(
            id,
            file.id(),
            outcomeId,
            vault.seal(what.grounds()),
            vault.seal(what.complexity()),
            what.consent().name(),
            file.version(),
            by,
            now())
        .update();
    return id;
  }

  void decide(UUID id, Tasking tasking, String by) {
    jdbc.sql(
            """
            update casereview.adoption set decision = ?, decided_by = ?, decided_at = ?,
              tasking_reference = ?, senior_investigating_officer = ?, decision_reasons = ?
            where id = ?""")
        .params(
            tasking.decision().name(),
            by,
            now(),
            vault.seal(tasking.reference()),
            vault.seal(tasking.seniorInvestigatingOfficer()),
            vault.seal(tasking.reasons()),
            id)
        .update();
  }

  private Timestamp now() {
    return Timestamp.from(clock.instant());
  }

  private Stored stored(ResultSet row) throws SQLException {
    Timestamp decided = row.getTimestamp("decided_at");
    return new Stored(
        row.getObject("id", UUID.class),
        new Adoption(
            vault.open(row.getBytes("grounds")),
            vault.open(row.getBytes("complexity")),
            Adoption.Consent.valueOf(row.getString("force_consent"))),
        row.getLong("file_version"),
        row.getString("prepared_by"),
        row.getTimestamp("prepared_at").toInstant(),
        decided == null ? null : tasking(row),
        row.getString("decided_by"),
        decided == null ? null : decided.toInstant());
  }

  private Tasking tasking(ResultSet row) throws SQLException {
    return new Tasking(
        Tasking.Decision.valueOf(row.getString("decision")),
        vault.open(row.getBytes("tasking_reference")),
        vault.open(row.getBytes("senior_investigating_officer")),
        vault.open(row.getBytes("decision_reasons")));
  }
}
