package org.casereview.screening;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.casereview.platform.Ids;
import org.casereview.platform.Vault;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Orders of named people to give a case another priority than the rule does. */
@Component
class PriorityOrders {

  /**
   * An order on file.
   *
   * @param byRule what the rule said when it was given
   * @param agrees what the second person said, or null
   * @param holdsFrom since when it holds, or null
   */
  record Order(
      UUID id,
      String priority,
      String was,
      String byRule,
      String reason,
      String askedBy,
      Instant askedAt,
      String answeredBy,
      Instant answeredAt,
      Boolean agrees,
      String answerReason,
      Instant holdsFrom) {

    boolean isRaising() {
      return priority.compareTo(was) < 0;
    }

    boolean isOpen() {
      return holdsFrom == null && answeredBy == null;
    }

    /**
     * What holds together with what the rule says now: a rule grown more urgent is not held down.
     */
    String with(String ruleNow) {
      boolean moreUrgentThanThen = ruleNow.compareTo(byRule) < 0;
      if (!moreUrgentThanThen) {
        return priority;
      }
      return isRaising() && priority.compareTo(ruleNow) < 0 ? priority : ruleNow;
    }
  }

  private final JdbcClient jdbc;
  private final Vault vault;
  private final Clock clock;

  PriorityOrders(JdbcClient jdbc, Vault vault, Clock clock) {
    this.jdbc = jdbc;
    this.vault = vault;
    this.clock = clock;
  }

  /** The orders that took effect, the newest first. */
  List<Order> holding(UUID caseId) {
    return of(caseId).stream()
        .filter(order -> order.holdsFrom() != null)
        .sorted(Comparator.comparing(Order::holdsFrom).thenComparing(Order::askedAt).reversed())
        .toList();
  }

  /** The lowering that waits for a second person. */
  Optional<Order> waiting(UUID caseId) {
    return of(caseId).stream().filter(Order::isOpen).findFirst();
  }

  /** All orders on a case, oldest first. */
  List<Order> of(UUID caseId) {
    return jdbc.sql(
            "select * from casereview.priority_order where case_id = ? order by asked_at, id")
        .param(caseId)
        .query((row, i) -> order(row))
        .list();
  }

  /** The lowering that waits for a second person; nobody else answers it until this has ended. */
  Optional<Order> openForUpdate(UUID caseId, UUID id) {
    return jdbc.sql(
            """
            select * from casereview.priority_order where case_id = ? and id = ?
              and holds_from is null and answered_by is null for update""")
        .params(caseId, id)
        .query((row, i) -> order(row))
        .optional();
  }

  UUID add(UUID caseId, String priority, String was, String byRule, String reason, String by) {
    UUID id = Ids.next();
    boolean raising = priority.compareTo(was) < 0;
    jdbc.sql(
            """
            insert into casereview.priority_order(id, case_id, priority, was, by_rule, reason,
              asked_by, asked_at, holds_from) values (?, ?, ?, ?, ?, ?, ?, ?, ?)""")
        .params(
            id,
            caseId,
            priority,
            was,
            byRule,
            vault.seal(reason),
            by,
            now(),
            raising ? now() : null)
        .update();
    return id;
  }

  void answer(UUID id, boolean agrees, String reason, String by) {
    jdbc.sql(
            """
            update casereview.priority_order set answered_by = ?, answered_at = ?, agrees = ?,
              answer_reason = ?, holds_from = ? where id = ?""")
        .params(by, now(), agrees, vault.seal(reason), agrees ? now() : null, id)
        .update();
  }

  private Order order(ResultSet row) throws SQLException {
    return new Order(
        row.getObject("id", UUID.class),
        row.getString("priority"),
        row.getString("was"),
        row.getString("by_rule"),
        vault.open(row.getBytes("reason")),
        row.getString("asked_by"),
        Rounds.instant(row, "asked_at"),
        row.getString("answered_by"),
        Rounds.instant(row, "answered_at"),
        row.getObject("agrees", Boolean.class),
        vault.open(row.getBytes("answer_reason")),
        Rounds.instant(row, "holds_from"));
  }

  private Timestamp now() {
    return Timestamp.from(clock.instant());
  }
}
