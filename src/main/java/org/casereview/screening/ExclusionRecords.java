package org.casereview.screening;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.casereview.platform.Ids;
import org.casereview.platform.Vault;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What second screeners and the scope panel decided about leaving cases out. */
@Component
class ExclusionRecords {

  /** The second screener's answer. */
  record Exclusion(
      UUID id, String secondPerson, Instant secondAt, boolean agrees, LeavingOut what) {}

  /** The panel's decision; the second member is null until there is one. */
  record PanelDecision(
      UUID id,
      String panelScope,
      LeavingOut what,
      long fileVersion,
      String firstMember,
      Instant firstAt,
      String secondMember,
      Instant secondAt,
      boolean agrees,
      String secondReasons) {

    boolean excludes() {
      return "OUT_OF_SCOPE".equals(panelScope);
    }

    boolean awaitsSecond() {
      return excludes() && secondMember == null;
    }
  }

  private final JdbcClient jdbc;
  private final Vault vault;
  private final Clock clock;

  ExclusionRecords(JdbcClient jdbc, Vault vault, Clock clock) {
    this.jdbc = jdbc;
    this.vault = vault;
    this.clock = clock;
  }

  Optional<Exclusion> exclusion(UUID screeningId) {
    return jdbc.sql("select * from casereview.scope_exclusion where screening_id = ?")
        .param(screeningId)
        .query((row, i) -> exclusion(row))
        .optional();
  }

  Optional<PanelDecision> panel(UUID screeningId) {
    return jdbc.sql("select * from casereview.scope_panel_decision where screening_id = ?")
        .param(screeningId)
        .query((row, i) -> panel(row))
        .optional();
  }

  UUID exclude(Round round, String second, boolean agrees, LeavingOut what) {
    UUID id = Ids.next();
    jdbc.sql(
            """
            insert into casereview.scope_exclusion(id, case_id, screening_id, excluded_by,
              second_person, second_at, agrees, reasons, safeguarding_considered,
              safeguarding_note, signpost, victim_notice, file_version)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
        .params(
            id,
            round.caseId(),
            round.id(),
            round.firstScreener(),
            second,
            now(),
            agrees,
            vault.seal(what.reasons()),
            what.safeguardingConsidered(),
            vault.seal(what.safeguardingNote()),
            what.signpost(),
            what.victimNotice(),
            round.fileVersion())
        .update();
    return id;
  }

  UUID decide(Round round, String member, String scope, LeavingOut what, long fileVersion) {
    UUID id = Ids.next();
    jdbc.sql(
            """
            insert into casereview.scope_panel_decision(id, case_id, screening_id, panel_scope,
              reasons, safeguarding_considered, safeguarding_note, signpost, victim_notice,
              file_version, first_member, first_at)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
        .params(
            id,
            round.caseId(),
            round.id(),
            scope,
            vault.seal(what.reasons()),
            what.safeguardingConsidered(),
            vault.seal(what.safeguardingNote()),
            what.signpost(),
            what.victimNotice(),
            fileVersion,
            member,
            now())
        .update();
    return id;
  }

  void second(UUID id, String member, boolean agrees, String reasons) {
    jdbc.sql(
            """
            update casereview.scope_panel_decision set second_member = ?, second_at = ?,
              agrees = ?, second_reasons = ? where id = ?""")
        .params(member, now(), agrees, vault.seal(reasons), id)
        .update();
  }

  private Exclusion exclusion(ResultSet row) throws SQLException {
    return new Exclusion(
        row.getObject("id", UUID.class),
        row.getString("second_person"),
        Rounds.instant(row, "second_at"),
        row.getBoolean("agrees"),
        what(row));
  }

  private PanelDecision panel(ResultSet row) throws SQLException {
    return new PanelDecision(
        row.getObject("id", UUID.class),
        row.getString("panel_scope"),
        what(row),
        row.getLong("file_version"),
        row.getString("first_member"),
        Rounds.instant(row, "first_at"),
        row.getString("second_member"),
        Rounds.instant(row, "second_at"),
        row.getBoolean("agrees"),
        vault.open(row.getBytes("second_reasons")));
  }

  private LeavingOut what(ResultSet row) throws SQLException {
    return new LeavingOut(
        vault.open(row.getBytes("reasons")),
        row.getBoolean("safeguarding_considered"),
        vault.open(row.getBytes("safeguarding_note")),
        row.getString("signpost"),
        row.getString("victim_notice"));
  }

  private Timestamp now() {
    return Timestamp.from(clock.instant());
  }
}
