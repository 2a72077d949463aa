package org.casereview.decision;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.casereview.casefile.CaseFile;
import org.casereview.platform.Ids;
import org.casereview.platform.Vault;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Outcomes on file: a later one supersedes the one before, which stays. */
@Component
class OutcomeRecords {

  private final JdbcClient jdbc;
  private final Vault vault;
  private final Clock clock;

  OutcomeRecords(JdbcClient jdbc, Vault vault, Clock clock) {
    this.jdbc = jdbc;
    this.vault = vault;
    this.clock = clock;
  }

  Optional<Decided> ofPanel(UUID panelId) {
    return jdbc.sql("select * from casereview.outcome where panel_id = ?")
        .param(panelId)
        .query((row, i) -> decided(row))
        .optional();
  }

  /** All outcomes of the case, the one that holds last. */
  List<Decided> of(UUID caseId) {
    return jdbc.sql(
            """
            select o.* from casereview.outcome o join casereview.panel p on p.id = o.panel_id
            where o.case_id = ? order by p.number""")
        .param(caseId)
        .query((row, i) -> decided(row))
        .list();
  }

  Decided add(
      CaseFile file, Panel panel, Outcome outcome, Decided.How how, String by, String reasons) {
    var before = of(file.id());
    jdbc.sql(
            """
            insert into casereview.outcome(id, case_id, panel_id, outcome, how, decided_by, reasons,
              file_version, decided_at, supersedes)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
        .params(
            Ids.next(),
            file.id(),
            panel.id(),
            outcome.name(),
            how.name(),
            by,
            vault.seal(reasons),
            file.version(),
            Timestamp.from(clock.instant()),
            before.isEmpty() ? null : before.get(before.size() - 1).id())
        .update();
    return ofPanel(panel.id()).orElseThrow();
  }

  private Decided decided(ResultSet row) throws SQLException {
    return new Decided(
        row.getObject("id", UUID.class),
        row.getObject("panel_id", UUID.class),
        Outcome.valueOf(row.getString("outcome")),
        Decided.How.valueOf(row.getString("how")),
        row.getString("decided_by"),
        vault.open(row.getBytes("reasons")),
        row.getTimestamp("decided_at").toInstant());
  }
}
