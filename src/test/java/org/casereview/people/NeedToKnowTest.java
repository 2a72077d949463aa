package org.casereview.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Timestamp;
import java.util.List;
import java.util.UUID;
import org.casereview.platform.Actor;
import org.casereview.platform.Ids;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;

/** Row-level security with the person: who is kept from a case sees no row of it. */
class NeedToKnowTest extends OnGrants {

  @Test
  void who_is_excluded_sees_no_row_from_the_next_transaction_on() {
    UUID kept = aCase("SCREENING");
    UUID other = aCase("SCREENING");
    assertThat(sees(REVIEWER, kept)).isTrue();
    excludes(kept, REVIEWER);
    assertThat(sees(REVIEWER, kept)).isFalse();
    assertThat(sees(REVIEWER, other)).isTrue();
    assertThat(sees(MANAGER, kept)).isTrue();
    assertThat(sees(Actor.JOBS, kept)).isTrue();
    Integer own =
        as(
            REVIEWER,
            () ->
                jdbc.queryForObject(
                    "select count(*) from case_grant where case_id = ?", Integer.class, kept));
    assertThat(own).as("not even that one is excluded").isZero();
  }

  @Test
  void an_exclusion_is_lifted_by_two_others() {
    UUID kept = aCase("SCREENING");
    UUID grant = excludes(kept, REVIEWER);
    UUID asked = asks(HEAD, grant);
    assertThatThrownBy(() -> ends(HEAD, grant, asked)).hasMessageContaining("Two people");
    assertThatThrownBy(() -> ends(MANAGER, grant, asked)).hasMessageContaining("head of review");
    ends(SECOND_HEAD, grant, asked);
    assertThat(sees(REVIEWER, kept)).isTrue();
  }

  @Test
  void nobody_gives_ends_or_changes_it_without_the_right() {
    UUID kept = aCase("SCREENING");
    assertThatThrownBy(() -> grants(MANAGER, kept, REVIEWER, "EXCLUDED", clock.instant(), null))
        .hasMessageContaining("A head of review");
    assertThatThrownBy(() -> grants(HEAD, kept, HEAD, "STANDARD", clock.instant(), null))
        .hasMessageContaining("only_an_emergency_is_taken");
    UUID grant = excludes(kept, REVIEWER);
    assertThatThrownBy(() -> grants(HEAD, kept, REVIEWER, "STANDARD", clock.instant(), null))
        .hasMessageContaining("There is no such case");
    assertThatThrownBy(() -> asks(REVIEWER, grant)).hasMessageContaining("manager or a head");
    assertThatThrownBy(
            () -> run(HEAD, () -> jdbc.update("delete from case_grant where id = ?", grant)))
        .hasRootCauseMessage("ERROR: permission denied for table case_grant");
    assertThatThrownBy(() -> new JdbcTemplate(owner()).update("delete from casereview.case_grant"))
        .isInstanceOf(RuntimeException.class);
  }

  @Test
  void a_force_that_somebody_worked_for_keeps_its_cases_from_them_and_not_from_its_liaison() {
    UUID of14 = aCase("SCREENING");
    String former = "NK-FORMER";
    person(former, "panel-members");
    assertThat(sees(former, of14)).isTrue();
    sql("insert into staff_former_force (staff_id, force_code) values (?, '14')", former);
    assertThat(sees(former, of14)).isFalse();
    assertThat(sees(LIAISON, of14)).isFalse();
    sql("update review_case set force_code = '13' where id = ?", of14);
    sql(
        "insert into staff_former_force (staff_id, force_code) values (?, '13')"
            + " on conflict do nothing",
        LIAISON);
    assertThat(sees(LIAISON, of14)).isTrue();
  }

  @Test
  void the_act_that_keeps_somebody_away_still_ends_in_its_own_transaction() {
    UUID of14 = aCase("SCREENING");
    int seen =
        as(
            HEAD,
            () -> {
              jdbc.update(
                  "insert into case_grant values (?, ?, ?, 'EXCLUDED', 'KNOWS_SOMEBODY', 'x', ?,"
                      + " null, ?, now())",
                  Ids.next(),
                  of14,
                  SECOND_HEAD,
                  Timestamp.from(clock.instant()),
                  HEAD);
              return rows(of14);
            });
    assertThat(seen).isEqualTo(1);
    assertThat(sees(SECOND_HEAD, of14)).isFalse();
  }

  @Test
  void nobody_whose_sight_was_not_asked_for_sees_a_row() {
    UUID caseId = aCase("SCREENING");
    for (String actor : new String[] {REVIEWER, HEAD, LIAISON, "NK-UNKNOWN"}) {
      Integer seen =
          transaction.execute(
              status -> {
                jdbc.queryForList("select set_config('app.actor', ?, true)", actor);
                return rows(caseId);
              });
      assertThat(seen).as(actor).isZero();
    }
    assertThat(sees("NK-UNKNOWN", caseId)).isFalse();
    sql("update staff set enabled = false where staff_id = ?", SECOND_HEAD);
    assertThat(sees(SECOND_HEAD, caseId)).isFalse();
    sql("update staff set enabled = true where staff_id = ?", SECOND_HEAD);
    sql("update staff_team set until = now() where staff_id = ?", REVIEWER);
    assertThat(sees(REVIEWER, caseId)).as("no team any more").isFalse();
  }

  @Test
  void each_table_with_rows_of_cases_keeps_them_from_who_must_not_see_them() {
    var open =
        as(
            Actor.RELEASE,
            () ->
                jdbc.queryForList(
"""
with recursive of_cases(tab) as (
  select 'casereview.review_case'::regclass::oid
  union select c.conrelid from pg_constraint c join of_cases o on o.tab = c.confrelid
  where c.contype = 'f' and c.connamespace = 'casereview'::regnamespace)
select tab::regclass::text from of_cases where not exists (select from pg_policy p
  where p.polrelid = tab and not p.polpermissive
    and (p.polname like 'need_to_know%' or p.polname = 'own_force'))
""",
                    String.class));
    assertThat(open).isEmpty();
  }

  /** Who speaks for a force reads what is named for forces, by a migration and with the reason. */
  @Test
  void what_belongs_to_a_case_is_walled_from_forces_unless_it_is_named() {
    var all = new JdbcTemplate(owner());
    assertThat(
            all.queryForList(
"""
select c.relname from pg_class c where c.relnamespace = 'casereview'::regnamespace
  and exists (select from pg_policy p where p.polrelid = c.oid and p.polname like 'need\\_to\\_know%')
  and exists (select from pg_policy p where p.polrelid = c.oid and p.polname = 'not_for_forces')
    = exists (select from casereview.for_forces f where f.tab = c.relname)""",
                String.class))
        .as("both or neither")
        .isEmpty();
    assertThat(
            all.queryForList(
                "select tab from casereview.for_forces where to_regclass('casereview.' || tab) is"
                    + " null",
                String.class))
        .as("named and not there")
        .isEmpty();
  }

  @Test
  void a_table_that_comes_later_is_walled_before_anybody_thinks_of_it() {
    var all = new JdbcTemplate(owner());
    all.execute(
        "create table casereview.comes_later (case_id uuid);"
            + " call casereview.need_to_know('comes_later');"
            + " call casereview.not_for_forces('comes_later')");
    try {
      assertThat(
              all.queryForList(
                  "select polname from pg_policy where polrelid ="
                      + " 'casereview.comes_later'::regclass",
                  String.class))
          .containsExactlyInAnyOrder("need_to_know_case_id", "not_for_forces");
    } finally {
      all.execute("drop table casereview.comes_later");
    }
  }

  /** Each looks past the walls: by whom it may be called is written down here apart. */
  @Test
  void functions_that_look_past_the_walls_are_called_by_who_needs_them() {
    String callable =
"""
select n.nspname || '.' || p.proname from pg_proc p join pg_namespace n on n.oid = p.pronamespace
where p.prosecdef and n.nspname in ('casereview', 'audit', 'standards', 'public')
  and has_function_privilege(?, p.oid, 'execute')""";
    var all = new JdbcTemplate(owner());
    assertThat(all.queryForList(callable, String.class, "casereview_app"))
        .containsExactlyInAnyOrder(
            "audit.head",
            "casereview.acts_for_standards",
            "casereview.cases_of_own_forces",
            "casereview.found_team",
            "casereview.hidden_cases",
            "casereview.hidden_past",
            "casereview.hidden_processes",
            "casereview.hidden_records",
            "casereview.hidden_records_below",
            "casereview.is_excluded",
            "casereview.is_openly_kept_from",
            "casereview.packages_of_own_forces",
            "casereview.records_of_own_forces",
            "casereview.records_of_own_forces_below",
            "casereview.settle_sight",
            "casereview.told_of_decision",
            "casereview.told_of_ending",
            "casereview.told_of_extensions",
            "casereview.told_of_leaving_out",
            "casereview.told_on_appeal");
    assertThat(all.queryForList(callable, String.class, "casereview_standards"))
        .containsExactlyInAnyOrder("casereview.acts_for_standards", "casereview.own_matters");
    for (String role : List.of("casereview_portal", "casereview_reporting")) {
      assertThat(all.queryForList(callable, String.class, role)).as(role).isEmpty();
    }
  }
}
