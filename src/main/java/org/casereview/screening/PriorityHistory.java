package org.casereview.screening;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.casereview.platform.Actor;
import org.casereview.platform.Ids;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Each priority that a case has had, and why; added to and never changed. */
@Component
class PriorityHistory {

  /**
   * A priority that a case got.
   *
   * @param was the one before, or null
   * @param cause {@code RULE} or {@code ORDER}
   */
  record Change(
      String was,
      String priority,
      String cause,
      String reason,
      String rule,
      int tableVersion,
      List<String> inputs,
      UUID orderId,
      String by,
      Instant at) {}

  private final JdbcClient jdbc;
  private final Clock clock;

  PriorityHistory(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  void add(
      UUID caseId,
      String was,
      String priority,
      PriorityFacts.ByRule rule,
      Optional<PriorityOrders.Order> order) {
    jdbc.sql(
            """
            insert into casereview.priority_change(id, case_id, was, priority, cause, reason,
              rule_id, table_version, inputs, order_id, changed_by, changed_at)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
        .params(
            Ids.next(),
            caseId,
            was,
            priority,
            order.isPresent() ? "ORDER" : "RULE",
            rule.reason(),
            rule.rule(),
            rule.verdict().version(),
            rule.inputs(),
            order.map(PriorityOrders.Order::id).orElse(null),
            Actor.now(),
            Timestamp.from(clock.instant()))
        .update();
  }

  /** Oldest first. */
  List<Change> of(UUID caseId) {
    return jdbc.sql(
            "select * from casereview.priority_change where case_id = ? order by changed_at, id")
        .param(caseId)
        .query(
            (row, i) ->
                new Change(
                    row.getString("was"),
                    row.getString("priority"),
                    row.getString("cause"),
                    row.getString("reason"),
                    row.getString("rule_id"),
                    row.getInt("table_version"),
                    List.of((String[]) row.getArray("inputs").getArray()),
                    row.getObject("order_id", UUID.class),
                    row.getString("changed_by"),
                    Rounds.instant(row, "changed_at")))
        .list();
  }
}
