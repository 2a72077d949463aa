package org.casereview.access;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.casereview.platform.Ids;
import org.casereview.platform.Vault;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who was let to a case or kept from it, for ever; the reasons are sealed. */
@Component
class GrantRecords {

  private static final String GRANTS =
      """
      select g.*, e.id as ending_id, e.asked_by, x.ended_by, x.ended_at
      from casereview.case_grant g
      left join lateral (select * from casereview.case_grant_ending e where e.grant_id = g.id
        order by e.id desc limit 1) e on true
      left join casereview.case_grant_end x on x.grant_id = g.id
      where\s""";

  private final JdbcClient jdbc;
  private final Vault vault;
  private final Clock clock;

  GrantRecords(JdbcClient jdbc, Vault vault, Clock clock) {
    this.jdbc = jdbc;
    this.vault = vault;
    this.clock = clock;
  }

  UUID add(UUID caseId, String staffId, Level level, Reason why, Instant until, String by) {
    UUID id = Ids.next();
    jdbc.sql(
            """
            insert into casereview.case_grant (id, case_id, staff_id, level, reason_code, reason,
              from_at, until_at, given_by, given_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
        .params(
            id,
            caseId,
            staffId,
            level.name(),
            why.code(),
            vault.seal(why.text()),
            now(),
            until == null ? null : Timestamp.from(until),
            by,
            now())
        .update();
    return id;
  }

  void ask(UUID grantId, String by, String reason) {
    jdbc.sql(
            "insert into casereview.case_grant_ending (id, grant_id, asked_by, asked_at, reason)"
                + " values (?, ?, ?, ?, ?)")
        .params(Ids.next(), grantId, by, now(), vault.seal(reason))
        .update();
  }

  void end(CaseGrant grant, String by) {
    jdbc.sql(
            "insert into casereview.case_grant_end (grant_id, ending_id, ended_by, ended_at)"
                + " values (?, ?, ?, ?)")
        .params(grant.id(), grant.endingId(), by, now())
        .update();
  }

  List<CaseGrant> of(UUID caseId) {
    return jdbc.sql(GRANTS + "g.case_id = ? order by g.id")
        .param(caseId)
        .query((row, i) -> grant(row))
        .list();
  }

  /** The grant, held against another word on it at the same moment. */
  Optional<CaseGrant> find(UUID caseId, UUID id) {
    jdbc.sql("select pg_advisory_xact_lock(hashtextextended(?, 0))")
        .param(id.toString())
        .query((row, i) -> i)
        .list();
    return of(caseId).stream().filter(grant -> grant.id().equals(id)).findFirst();
  }

  boolean knows(Level level, String code) {
    return reasons(level).stream().anyMatch(reason -> reason.code().equals(code));
  }

  List<Reason> reasons(Level level) {
    return jdbc.sql(
            "select code, text from casereview.grant_reason where of_level = ? order by code")
        .param(level == Level.EXCLUDED || level == Level.EMERGENCY ? level.name() : "GRANT")
        .query((row, i) -> new Reason(row.getString(1), row.getString(2)))
        .list();
  }

  int minutes() {
    return jdbc.sql("select amount from casereview.access_rule where code = 'EMERGENCY_MINUTES'")
        .query(Integer.class)
        .single();
  }

  /** A part in the case, or an opening in an emergency. */
  boolean hasReason(String staffId, UUID caseId) {
    return asked("has_reason", staffId, caseId);
  }

  /** Work in the case at hand or done, or a grant by name. */
  boolean hasPart(String staffId, UUID caseId) {
    return asked("has_part", staffId, caseId);
  }

  private boolean asked(String function, String staffId, UUID caseId) {
    return jdbc.sql("select casereview.%s(?, ?, ?)".formatted(function))
        .params(staffId, caseId, now())
        .query(Boolean.class)
        .single();
  }

  /** Whether whoever asks can see that the person is kept from the case. */
  boolean isOpenlyKeptAway(String staffId, UUID caseId) {
    return asked("is_openly_kept_from", staffId, caseId);
  }

  private CaseGrant grant(ResultSet row) throws SQLException {
    Timestamp until = row.getTimestamp("until_at");
    return new CaseGrant(
        row.getObject("id", UUID.class),
        row.getString("staff_id"),
        Level.valueOf(row.getString("level")),
        row.getString("reason_code"),
        vault.open(row.getBytes("reason")),
        row.getTimestamp("from_at").toInstant(),
        until == null ? null : until.toInstant(),
        row.getString("given_by"),
        row.getObject("ending_id", UUID.class),
        row.getString("asked_by"),
        row.getString("ended_by"));
  }

  private Timestamp now() {
    return Timestamp.from(clock.instant());
  }
}
