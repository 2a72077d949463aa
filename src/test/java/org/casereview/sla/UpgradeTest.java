package org.casereview.sla;

import static org.assertj.core.api.Assertions.assertThat;

import org.casereview.testing.TestDatabase;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationVersion;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** A database that clocks run in is brought to the newest version with all of them. */
class UpgradeTest {

  private static final String CASE = "00000000-0000-0000-0000-000000000001";
  private static JdbcTemplate database;

  @BeforeAll
  static void migrate() {
    Flyway early = TestDatabase.migratedTo("90");
    var connection =
        new SingleConnectionDataSource(
            early.getConfiguration().getUrl(), "casereview_owner", "", true);
    database = new JdbcTemplate(connection);
    database.execute("set app.actor = 'system:clocks'");
    database.update(
        """
        insert into casereview.review_case (id, case_number, force_code, force_reference, state,
          received_at, state_since)
        values (?::uuid, 'CR-2026-000001', '14', 'REF', 'UNDER_REVIEW', now(), now())""",
        CASE);
    clock(2, null, "standards-liaisons", true);
    clock(3, CASE, "managers", true);
    clock(4, CASE, "managers", false);
    database.update(
        """
        insert into act_ru_execution (id_, proc_inst_id_, business_key_)
        values ('p', 'p', 'IR-2026-000001'), ('q', 'q', 'CR-2026-000001')""");
    database.update(
        """
        insert into act_ru_task (id_, proc_inst_id_)
        values ('00000000-0000-0000-0000-000000000003', 'p'),
          ('00000000-0000-0000-0000-000000000004', 'q')""");
    database.update(
        """
        insert into casereview.case_pause (id, case_id, reason, cause, began_at)
        values (?::uuid, ?::uuid, 'CONDUCT_HOLD', ?::uuid, now())""",
        CASE,
        CASE,
        CASE);
    TestDatabase.later(early, MigrationVersion.fromVersion("93")).migrate();
    database.execute(EARLIER_TEXT_OF_V93);
    TestDatabase.newest(early).migrate();
  }

  /** Its task has its own number. */
  private static void clock(int n, String caseId, String team, boolean late) {
    String id = "00000000-0000-0000-0000-00000000000" + n;
    database.update(
        """
        insert into casereview.clock (id, case_id, process, activity, task_id, sla_id, rule_id,
          table_version, limit_amount, limit_unit, warn_after, calendar, calendar_version,
          told_team, started_at, warn_at, due_at, first_due_at, late_at)
        values (?::uuid, ?::uuid, 'p', 'a', ?::uuid, 'SLA-33', 'r', 1, 1, 'H', 1, 'EW', 1, ?,
          now() - interval '1 day', now(), now(), now(), case when ? then now() end)""",
        id,
        caseId,
        id,
        team,
        late);
  }

  /** As some databases have it from the first text of V93: it asks one round of the case alone. */
  private static final String EARLIER_TEXT_OF_V93 =
      """
      create or replace function casereview.an_appeal_is_decided_by_somebody_else()
      returns trigger language plpgsql as $$
      begin
        if exists (select from casereview.scope_appeal a
            join casereview.screening s on s.id = a.screening_id
            where a.id = new.appeal_id and new.decided_by in (a.lodged_by, s.first_screener)) then
          raise exception 'Nobody who took part in an exclusion decides the appeal against it.';
        end if;
        return new;
      end $$""";

  private static int count(String sql) {
    return database.queryForObject("select count(*) from " + sql, Integer.class);
  }

  @Test
  void what_the_standards_liaisons_missed_is_kept_with_all_others() {
    assertThat(count("casereview.clock where at_risk_at is not null and warn_points = '1H'"))
        .isEqualTo(3);
    assertThat(count("casereview.sla_breach")).isEqualTo(2);
    assertThat(count("casereview.sla_breach where team = 'standards-liaisons'")).isEqualTo(1);
  }

  @Test
  void a_clock_beside_a_case_knows_its_own_subject() {
    assertThat(database.queryForList("select subject from casereview.clock order by id"))
        .extracting(row -> row.get("subject"))
        .containsExactly(null, "IR-2026-000001", null);
  }

  @Test
  void whoever_took_part_in_any_round_decides_no_appeal_whichever_text_came_first() {
    assertThat(
            database.queryForObject(
                "select pg_get_functiondef('casereview.an_appeal_is_decided_by_somebody_else'"
                    + "::regproc)",
                String.class))
        .contains("s.case_id = a.case_id");
  }

  @Test
  void no_hold_says_that_it_is_about_conduct() {
    assertThat(count("casereview.case_pause where reason = 'ADMINISTRATIVE_HOLD'")).isEqualTo(1);
    assertThat(count("casereview.pause_allowed where reason ~ 'CONDUCT'")).isZero();
  }
}
