package org.casereview.decision;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.casereview.platform.Ids;
import org.casereview.platform.Vault;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Panels, rounds and votes on file; votes are added, never changed. */
@Component
class PanelRecords {

  /** The rule in force today for a case with so many suspects: the most that it asks for. */
  private static final String RULE =
      """
      select r.* from casereview.panel_rule r
      where r.valid_from <= current_date and (r.valid_to is null or r.valid_to >= current_date)
        and r.suspects_from <= (select greatest(count(*), max(f.suspect_count), 0)
          from casereview.referral f left join casereview.suspect s on s.case_id = f.case_id
          where f.case_id = ?)
      order by r.suspects_from desc, r.valid_from desc limit 1""";

  private final JdbcClient jdbc;
  private final Vault vault;
  private final Clock clock;

  PanelRecords(JdbcClient jdbc, Vault vault, Clock clock) {
    this.jdbc = jdbc;
    this.vault = vault;
    this.clock = clock;
  }

  Optional<Panel> newest(UUID caseId) {
    return all(caseId).stream().reduce((before, later) -> later);
  }

  /** Oldest first. */
  List<Panel> all(UUID caseId) {
    return jdbc.sql(
            "select id, case_id, number, size, rounds from casereview.panel where case_id = ?"
                + " order by number")
        .param(caseId)
        .query(PanelRecords::panel)
        .list();
  }

  /** Opens a panel by the rule in force today for cases with so many suspects. */
  Panel open(UUID caseId) {
    UUID id = Ids.next();
    jdbc.sql(
            "insert into casereview.panel(id, case_id, number, rule_id, size, rounds, opened_at)"
                + " select ?, ?, 1 + (select count(*) from casereview.panel p where p.case_id = ?),"
                + " r.id, r.panel_size, r.rounds, ? from ("
                + RULE
                + ") r")
        .params(id, caseId, caseId, now(), caseId)
        .update();
    openRound(id, 1);
    return newest(caseId).orElseThrow();
  }

  /** How many votes a panel takes that is opened now. */
  int sizeFor(UUID caseId) {
    return jdbc.sql("select r.panel_size from (" + RULE + ") r")
        .param(caseId)
        .query(Integer.class)
        .single();
  }

  void openRound(UUID panelId, int round) {
    jdbc.sql("insert into casereview.panel_round(panel_id, round, opened_at) values (?, ?, ?)")
        .params(panelId, round, now())
        .update();
  }

  List<Round> rounds(UUID panelId) {
    return jdbc.sql(
            "select round, result, outcome from casereview.panel_round where panel_id = ?"
                + " order by round")
        .param(panelId)
        .query(PanelRecords::round)
        .list();
  }

  void count(UUID panelId, int round, Round.Result result, Outcome outcome) {
    jdbc.sql(
            """
            update casereview.panel_round set counted_at = ?, result = ?, outcome = ?
            where panel_id = ? and round = ?""")
        .params(now(), result.name(), outcome == null ? null : outcome.name(), panelId, round)
        .update();
  }

  List<Vote> votes(UUID panelId) {
    return jdbc.sql(
            "select * from casereview.panel_vote where panel_id = ? order by round, cast_at")
        .param(panelId)
        .query((row, i) -> vote(row))
        .list();
  }

  List<Vote> votes(UUID panelId, int round) {
    return votes(panelId).stream().filter(vote -> vote.round() == round).toList();
  }

  /** False when the person voted in this round already. */
  boolean cast(UUID panelId, Vote vote) {
    return jdbc.sql(
                """
                insert into casereview.panel_vote(id, panel_id, round, voter_id, outcome, question,
                  reasons, file_version, cast_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing""")
            .params(
                Ids.next(),
                panelId,
                vote.round(),
                vote.voterId(),
                vote.defers() ? null : vote.outcome().name(),
                vault.seal(vote.question()),
                vault.seal(vote.reasons()),
                vote.fileVersion(),
                Timestamp.from(vote.castAt()))
            .update()
        == 1;
  }

  private Timestamp now() {
    return Timestamp.from(clock.instant());
  }

  private static Panel panel(ResultSet row, int i) throws SQLException {
    return new Panel(
        row.getObject("id", UUID.class),
        row.getObject("case_id", UUID.class),
        row.getInt("number"),
        row.getInt("size"),
        row.getInt("rounds"));
  }

  private static Round round(ResultSet row, int i) throws SQLException {
    String result = row.getString("result");
    String outcome = row.getString("outcome");
    return new Round(
        row.getInt("round"),
        result == null ? null : Round.Result.valueOf(result),
        outcome == null ? null : Outcome.valueOf(outcome));
  }

  private Vote vote(ResultSet row) throws SQLException {
    return new Vote(
        row.getInt("round"),
        row.getString("voter_id"),
        row.getString("outcome") == null ? null : Outcome.valueOf(row.getString("outcome")),
        vault.open(row.getBytes("question")),
        vault.open(row.getBytes("reasons")),
        row.getLong("file_version"),
        row.getTimestamp("cast_at").toInstant());
  }
}
