package org.casereview.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.casereview.review.Walk.ALLOCATOR;
import static org.casereview.review.Walk.CHECKER;
import static org.casereview.review.Walk.OTHER_REVIEWER;
import static org.casereview.review.Walk.REVIEWER;

import java.sql.DriverManager;
import org.casereview.casefile.CaseFile;
import org.casereview.platform.Actor;
import org.casereview.platform.Ids;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.jdbc.JdbcConnectionDetails;
import org.springframework.transaction.support.TransactionTemplate;

/** Who is given no case, by the services or past them; and nothing but P4 is ever sampled. */
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

  @Test
  void the_database_gives_no_case_to_who_screened_it() {
    var file = walk.inScope("14");
    walk.sql(
        OTHER_REVIEWER,
        """
        insert into casereview.screening(id, case_id, round, opened_at, proposed_outcome, outcome,
          rules, table_version, file_version, first_screener, first_at)
        values (gen_random_uuid(), ?, 1, now(), 'IN_SCOPE', 'IN_SCOPE', '{R20}', 1, 1, ?, now())""",
        file.id(),
        OTHER_REVIEWER);
    assertThatThrownBy(() -> allocatesBySql(file, OTHER_REVIEWER, 1))
        .hasMessageContaining("by somebody who had no part in it");
    allocatesBySql(file, REVIEWER, 1);
  }

  @Test
  void the_database_takes_no_check_by_who_reviewed_an_earlier_round_and_no_review_by_who_checked() {
    var file = walk.submitted();
    walk.as(CHECKER, () -> reviews.check(file.id(), CHECKER, false, "Look at the phone."));
    walk.sql(
        ALLOCATOR,
        "update casereview.review set handed_back_at = now() where case_id = ? and round = 2",
        file.id());
    assertThatThrownBy(() -> allocatesBySql(file, CHECKER, 3))
        .hasMessageContaining("by somebody who had no part in it");
    allocatesBySql(file, OTHER_REVIEWER, 3);
    assertThatThrownBy(
            () ->
                walk.sql(
                    REVIEWER,
                    "update casereview.review set checked_by = ?, checked_at = now(), passed = true,"
                        + " checked_file_version = 1 where case_id = ? and round = 3",
                    REVIEWER,
                    file.id()))
        .hasMessageContaining("by somebody who reviewed no round of it");
  }

  private void allocatesBySql(CaseFile file, String reviewer, int round) {
    walk.sql(
        ALLOCATOR,
        "insert into casereview.review(id, case_id, round, reviewer_id, allocated_by, allocated_at,"
            + " protocol_version) values (gen_random_uuid(), ?, ?, ?, ?, now(),"
            + " (select max(version) from casereview.protocol_version))",
        file.id(),
        round,
        reviewer,
        ALLOCATOR);
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
