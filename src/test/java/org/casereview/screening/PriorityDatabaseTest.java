package org.casereview.screening;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.UUID;
import org.casereview.casefile.CaseFile;
import org.casereview.platform.Ids;
import org.junit.jupiter.api.Test;

/** Rape first and two people to lower hold in the database, whoever writes there. */
class PriorityDatabaseTest extends OnPriorities {

  private static final String ORDER =
      """
      insert into priority_order(id, case_id, priority, was, by_rule, reason, asked_by, asked_at,
        holds_from, answered_by, answered_at, agrees, answer_reason)
      values (?, ?, ?, 'P3', 'P3', '\\x01', ?, now(), now(), ?, now(), ?, '\\x01')""";

  private void sql(String sql, Object... values) {
    as(MANAGER, () -> jdbc.update(sql, values));
  }

  private void broken(String rule, String sql, Object... values) {
    assertThatThrownBy(() -> sql(sql, values)).hasStackTraceContaining(rule);
  }

  @Test
  void rape_comes_first() {
    var rape = inScope(PackagesByHand.Package::alleging);
    String give = "update review_case set priority = ? where id = ?";
    for (String less : new String[] {"P2", "P3", "P4"}) {
      broken("has priority P1 at least", give, less, rape.id());
    }
    sql(give, "P0", rape.id());
    sql(give, "P1", rape.id());
    sql(give, "P2", inScope(p -> p).id());
  }

  @Test
  void two_people_lower() {
    CaseFile file = inScope(p -> p.victims(3));
    UUID id = file.id();
    broken("two_people_lower", ORDER, Ids.next(), id, "P4", MANAGER, MANAGER, true);
    broken("lowered_when_agreed", ORDER, Ids.next(), id, "P4", MANAGER, HEAD, false);
    broken("another_priority", ORDER, Ids.next(), id, "P3", MANAGER, HEAD, true);
    broken(
        "lowered_when_agreed",
        """
        insert into priority_order(id, case_id, priority, was, by_rule, reason, asked_by, asked_at,
          holds_from) values (?, ?, 'P4', 'P3', 'P3', '\\x01', 'S0013', now(), now())""",
        Ids.next(),
        id);
    UUID order = orders(MANAGER, file, "P4").waits();
    broken(
        "two_people_lower",
        "update priority_order set answered_by = asked_by, answered_at = now(), agrees = true,"
            + " answer_reason = reason, holds_from = now() where id = ?",
        order);
    broken(
        "lowered_when_agreed", "update priority_order set holds_from = now() where id = ?", order);
    broken("answered_by_somebody", "update priority_order set agrees = true where id = ?", order);
  }

  @Test
  void an_order_is_answered_once_and_never_changed() {
    var file = inScope(p -> p.victims(3));
    UUID order = orders(MANAGER, file, "P4").waits();
    broken(
        "answered once and never changed",
        "update priority_order set priority = 'P2' where id = ?",
        order);
    does(() -> answers(HEAD, file, order, false));
    broken(
        "answered once and never changed",
        "update priority_order set agrees = true, holds_from = now() where id = ?",
        order);
    orders(MANAGER, file, "P2");
    broken(
        "answered once and never changed",
        "update priority_order set holds_from = null where case_id = ? and priority = 'P2'",
        file.id());
    broken("permission denied", "delete from priority_order");
  }

  @Test
  void what_was_said_and_changed_is_not_rewritten() {
    var file = inScope(p -> p);
    says(file, "VICTIM_ASKS", true);
    broken("permission denied", "update priority_change set priority = 'P4'");
    broken("permission denied", "delete from priority_change");
    broken("permission denied", "update priority_modifier set applies = false");
    broken("permission denied", "delete from priority_modifier");
    broken("permission denied", "update scope_policy set value = 'ALL'");
  }
}
