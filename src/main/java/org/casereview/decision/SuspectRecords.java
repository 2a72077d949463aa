package org.casereview.decision;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.casereview.platform.Ids;
import org.casereview.platform.Vault;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What was proposed and decided for suspects and crimes, on file; a later row supersedes. */
@Component
class SuspectRecords {

  private final JdbcClient jdbc;
  private final Vault vault;
  private final Clock clock;

  SuspectRecords(JdbcClient jdbc, Vault vault, Clock clock) {
    this.jdbc = jdbc;
    this.vault = vault;
    this.clock = clock;
  }

  /** The newest proposal for each. */
  List<SuspectOutcome> proposed(UUID panelId) {
    return jdbc.sql(
            """
            select distinct on (suspect, coalesce(crime, -1)) id, suspect, crime, outcome,
              'PROPOSED' as basis, reasons, proposed_by as by, proposed_at as at
            from casereview.suspect_proposal where panel_id = ?
            order by suspect, coalesce(crime, -1), id desc""")
        .param(panelId)
        .query((row, i) -> read(row))
        .list();
  }

  void propose(Panel panel, SuspectOutcome what, long fileVersion, String by) {
    jdbc.sql(
            """
            insert into casereview.suspect_proposal(id, panel_id, suspect, crime, outcome, reasons,
              file_version, proposed_by, proposed_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?)""")
        .params(
            Ids.next(),
            panel.id(),
            what.suspect(),
            what.crime(),
            what.outcome().name(),
            vault.seal(what.reasons()),
            fileVersion,
            by,
            Timestamp.from(clock.instant()))
        .update();
  }

  /** Those that hold of an outcome: what a correction superseded is left out. */
  List<SuspectOutcome> decided(UUID outcomeId) {
    return jdbc.sql(
            """
            select s.id, s.suspect, s.crime, s.outcome, s.basis, s.reasons, null as by,
              s.decided_at as at
            from casereview.suspect_outcome s where s.outcome_id = ? and not exists (
              select from casereview.suspect_outcome n where n.supersedes = s.id)
            order by s.suspect, s.crime nulls first""")
        .param(outcomeId)
        .query((row, i) -> read(row))
        .list();
  }

  void decide(UUID caseId, UUID outcomeId, SuspectOutcome what, UUID supersedes) {
    jdbc.sql(
            """
            insert into casereview.suspect_outcome(id, case_id, outcome_id, suspect, crime, outcome,
              basis, reasons, decided_at, supersedes) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
        .params(
            Ids.next(),
            caseId,
            outcomeId,
            what.suspect(),
            what.crime(),
            what.outcome().name(),
            what.basis(),
            vault.seal(what.reasons()),
            Timestamp.from(clock.instant()),
            supersedes)
        .update();
  }

  private SuspectOutcome read(ResultSet row) throws SQLException {
    return new SuspectOutcome(
        row.getObject("id", UUID.class),
        row.getString("suspect"),
        row.getObject("crime", Integer.class),
        Outcome.valueOf(row.getString("outcome")),
        row.getString("basis"),
        vault.open(row.getBytes("reasons")),
        row.getString("by"),
        row.getTimestamp("at").toInstant());
  }
}
