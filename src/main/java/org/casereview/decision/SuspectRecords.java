package org.casereview.decision;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.casereview.platform.Ids;
import org.casereview.platform.Vault;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What was proposed and decided for suspects and crimes, on file; a later row supersedes. */
@Component
class SuspectRecords {

  /** A member's later proposal for the same takes the place of the earlier one. */
  private static final String NEWEST =
      """
      %s from casereview.suspect_proposal p
      where %s and not exists (select from casereview.suspect_proposal n
        where n.panel_id = p.panel_id and n.round = p.round and n.proposed_by = p.proposed_by
          and n.suspect is not distinct from p.suspect and n.crime is not distinct from p.crime and n.id > p.id)""";

  private final JdbcClient jdbc;
  private final Vault vault;
  private final Clock clock;

  SuspectRecords(JdbcClient jdbc, Vault vault, Clock clock) {
    this.jdbc = jdbc;
    this.vault = vault;
    this.clock = clock;
  }

  /** What a member proposes in a round: the newest for each. */
  List<SuspectOutcome> own(UUID panelId, int round, String person) {
    return proposals(
        "p.panel_id = :panel and p.round = :round and p.proposed_by = :person",
        Map.of("panel", panelId, "round", round, "person", person));
  }

  /** What all members proposed in the newest round that was counted. */
  List<SuspectOutcome> counted(UUID panelId) {
    return proposals(
        "p.panel_id = :panel and p.round = (select max(r.round) from casereview.panel_round r"
            + " where r.panel_id = p.panel_id and r.counted_at is not null)",
        Map.of("panel", panelId));
  }

  /** What was proposed in the round behind an outcome, where more than half of the panel agree. */
  List<SuspectOutcome> agreed(UUID outcomeId) {
    return proposals(
        "(p.panel_id, p.round) = (select o.panel_id, casereview.deciding_round(o.id)"
            + " from casereview.outcome o where o.id = :outcome)"
            + " and p.outcome = casereview.agreed_for(:outcome, p.suspect, p.crime)"
            + " and exists (select from casereview.panel_vote v where v.panel_id = p.panel_id"
            + " and v.round = p.round and v.voter_id = p.proposed_by"
            + " and v.file_version = p.file_version)",
        Map.of("outcome", outcomeId));
  }

  /** Whether all that a member proposes in a round is on this version of the case file. */
  boolean isOn(UUID panelId, int round, String person, long fileVersion) {
    return jdbc.sql(
            NEWEST.formatted(
                "select bool_and(p.file_version = :version)",
                "p.panel_id = :panel and p.round = :round and p.proposed_by = :person"))
        .params(Map.of("panel", panelId, "round", round, "person", person, "version", fileVersion))
        .query(Boolean.class)
        .optional()
        .orElse(true);
  }

  private List<SuspectOutcome> proposals(String which, Map<String, Object> values) {
    return jdbc.sql(
            NEWEST.formatted(
                    "select p.id, p.suspect, p.crime, p.outcome, 'PROPOSED' as basis, p.reasons,"
                        + " p.proposed_by as by, p.proposed_at as at",
                    which)
                + " order by p.suspect, p.crime nulls first, p.id")
        .params(values)
        .query((row, i) -> read(row))
        .list();
  }

  void propose(Panel panel, int round, SuspectOutcome what, long fileVersion, String by) {
    jdbc.sql(
            """
            insert into casereview.suspect_proposal(id, panel_id, round, suspect, crime, outcome,
              reasons, file_version, proposed_by, proposed_at)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
        .params(
            Ids.next(),
            panel.id(),
            round,
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

  /** Those that hold; nobody else corrects one of them until this transaction ends. */
  List<SuspectOutcome> decidedAtHand(UUID outcomeId) {
    jdbc.sql("select pg_advisory_xact_lock(hashtextextended('sum of suspects ' || ?, 0))")
        .param(outcomeId.toString())
        .query((row, i) -> 1)
        .single();
    return decided(outcomeId);
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
