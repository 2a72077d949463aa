package org.casereview.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.casereview.review.Walk.ALLOCATOR;

import java.sql.DriverManager;
import org.casereview.platform.Actor;
import org.casereview.platform.Ids;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.jdbc.JdbcConnectionDetails;
import org.springframework.transaction.support.TransactionTemplate;

/** Who is away is given no case by hand, and nothing but P4 is ever sampled. */
class AllocationGuardsTest extends OnReview {

  @Autowired JdbcConnectionDetails database;
  @Autowired TransactionTemplate transaction;

  @Test
  void an_allocator_is_not_offered_who_is_away_and_cannot_choose_them() {
    String away = "A" + Ids.next().toString().toUpperCase(java.util.Locale.ROOT);
    walk.sql(
        Actor.RELEASE,
        "insert into casereview.staff (staff_id, login, given_name, family_name,"
            + " former_forces_declared) values (?, lower(?), 'A', 'Way', true)",
        away,
        away);
    walk.sql(
        Actor.RELEASE,
        "insert into casereview.staff_team (staff_id, team_id) values (?, 'reviewers')",
        away);
    var file = walk.inScope("14");
    assertThat(offered(file.id())).contains(away);
    walk.sql(
        Actor.RELEASE,
        "insert into casereview.absence (id, staff_id, from_day, to_day, kind, reviews,"
            + " recorded_at) values (gen_random_uuid(), ?, '2020-01-01', '2090-01-01', 'OTHER',"
            + " 'GIVE_BACK', now())",
        away);
    assertThat(offered(file.id())).doesNotContain(away);
    assertThat(
            walk.refusal(
                ALLOCATOR, () -> allocations.allocate(file.id(), away, ALLOCATOR, "Please.")))
        .contains("away");
  }

  @Test
  void only_p4_is_sampled_whatever_the_table_is_given() {
    assertThatThrownBy(
            () -> {
              try (var owner =
                      DriverManager.getConnection(database.getJdbcUrl(), "casereview_owner", "");
                  var sql = owner.createStatement()) {
                sql.execute("set app.actor = 'system:release'");
                sql.execute(
                    "insert into casereview.check_sampling values ('X', 'P1', 0, '2025-11-01',"
                        + " null, 'x', 'DES')");
              }
            })
        .hasMessageContaining("only_p4_is_sampled");
  }

  private java.util.List<String> offered(java.util.UUID caseId) {
    return Actor.as(
        ALLOCATOR,
        () ->
            transaction.execute(
                tx ->
                    allocations.eligible(caseId).stream()
                        .map(Allocations.Eligible::staffId)
                        .toList()));
  }
}
