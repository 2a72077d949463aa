package org.casereview.referral;

import com.fasterxml.jackson.databind.JsonNode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.casereview.platform.Actor;
import org.casereview.platform.Ids;
import org.casereview.platform.Vault;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** The rejected referrals on file, one by one, and what was done about each. */
@Component
class RejectedRecords {

  private final JdbcTemplate jdbc;
  private final Vault vault;
  private final Clock clock;

  RejectedRecords(JdbcTemplate jdbc, Vault vault, Clock clock) {
    this.jdbc = jdbc;
    this.vault = vault;
    this.clock = clock;
  }

  Optional<Rejected> find(UUID id) {
    return one("select * from casereview.rejected_referral where id = ?", id);
  }

  /**
   * Waits until nobody else has it in hand. What is read comes after that: a row that became a case
   * meanwhile is hidden from the statement that waited, which does not know the new case yet.
   */
  void hold(UUID id) {
    jdbc.queryForList("select 1 from casereview.rejected_referral where id = ? for update", id);
  }

  /** Nobody else ends it until this transaction does. */
  Rejected atHand(UUID id) {
    hold(id);
    return find(id)
        .orElseThrow(() -> new IllegalStateException("There is no such rejected referral."));
  }

  void opened(UUID id, Instant dueAt) {
    jdbc.update(
        "update casereview.rejected_referral set opened_at = ?, due_at = ? where id = ?",
        now(),
        Timestamp.from(dueAt),
        id);
  }

  void withdrawalAsked(UUID id, String by, String reason) {
    jdbc.update(
        """
        update casereview.rejected_referral set state = 'WITHDRAWAL_ASKED', withdrawal_reason = ?,
          withdrawal_asked_by = ?, withdrawal_asked_at = ? where id = ?""",
        vault.seal(reason),
        by,
        now(),
        id);
  }

  void withdrawn(UUID id, String by) {
    Timestamp now = now();
    jdbc.update(
        """
        update casereview.rejected_referral set state = 'WITHDRAWN', withdrawal_confirmed_by = ?,
          ended_at = ? where id = ?""",
        by,
        now,
        id);
    jdbc.update(
        "update casereview.referral_item set resolved_at = ?"
            + " where rejected_id = ? and resolved_at is null",
        now,
        id);
  }

  void sentBack(UUID id) {
    jdbc.update(
        """
        update casereview.rejected_referral set state = 'OPEN', withdrawal_reason = null,
          withdrawal_asked_by = null, withdrawal_asked_at = null where id = ?""",
        id);
  }

  void act(UUID id, String what, String code, String reason) {
    jdbc.update(
        """
        insert into casereview.rejected_act (id, rejected_id, what, code, reason, at, actor)
        values (?, ?, ?, ?, ?, ?, ?)""",
        Ids.next(),
        id,
        what,
        code,
        vault.seal(reason),
        now(),
        Actor.now());
  }

  /** True when it was done, at that moment or later. */
  boolean isDone(UUID id, String what, Instant since) {
    return jdbc.queryForObject(
        """
        select exists (select from casereview.rejected_act
          where rejected_id = ? and what = ? and at >= ?)""",
        Boolean.class,
        id,
        what,
        Timestamp.from(since));
  }

  /** What was said the last time that this was done. */
  Optional<String> lastReason(UUID id, String what) {
    return jdbc
        .query(
            """
            select reason from casereview.rejected_act
            where rejected_id = ? and what = ? and reason is not null
            order by at desc, id desc limit 1""",
            (row, i) -> vault.open(row.getBytes("reason")),
            id,
            what)
        .stream()
        .findFirst();
  }

  private Optional<Rejected> one(String sql, UUID id) {
    return jdbc.query(sql, (row, i) -> item(row), id).stream().findFirst();
  }

  private Rejected item(ResultSet row) throws SQLException {
    JsonNode raw = RawJson.read(vault.open(row.getBytes("raw")));
    String reason = vault.open(row.getBytes("withdrawal_reason"));
    return new Rejected(
        row.getObject("id", UUID.class),
        row.getString("number"),
        row.getString("queue_force"),
        row.getString("force_code"),
        vault.open(row.getBytes("shown_reference")),
        row.getObject("package_id", UUID.class),
        row.getInt("row_no"),
        raw.path("referral"),
        raw.path("rows"),
        row.getBoolean("rape_alleged"),
        row.getString("state"),
        row.getInt("problems"),
        row.getInt("attempts"),
        instant(row, "first_rejected_at"),
        instant(row, "last_rejected_at"),
        instant(row, "opened_at"),
        instant(row, "due_at"),
        reason == null
            ? null
            : new Rejected.Withdrawal(
                reason, row.getString("withdrawal_asked_by"), instant(row, "withdrawal_asked_at")),
        row.getObject("case_id", UUID.class));
  }

  static Instant instant(ResultSet row, String column) throws SQLException {
    Timestamp at = row.getTimestamp(column);
    return at == null ? null : at.toInstant();
  }

  private Timestamp now() {
    return Timestamp.from(clock.instant());
  }
}
