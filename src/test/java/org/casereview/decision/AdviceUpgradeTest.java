package org.casereview.decision;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.casereview.testing.TestDatabase;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** Legal advice that one person recorded alone, before a second was asked, is brought along. */
class AdviceUpgradeTest {

  private static final UUID CASE = UUID.randomUUID();
  private static JdbcTemplate database;

  @BeforeAll
  static void migrate() {
    Flyway early = TestDatabase.migratedTo("118");
    database =
        new JdbcTemplate(
            new SingleConnectionDataSource(
                early.getConfiguration().getUrl(), "casereview_owner", "", true));
    database.execute("set app.actor = 'system:release'");
    database.execute("alter table casereview.outcome disable trigger user");
    database.update(
        """
        with c as (insert into casereview.review_case (id, case_number, force_code, force_reference,
            state, received_at, state_since)
          values (?, 'CR-2026-000001', '14', 'REF', 'OUTCOME_CLOSE', now(), now()) returning id),
        b as (insert into casereview.referral_package(id, received_at, sha256, sent_by,
            sender_any_force, status)
          values (gen_random_uuid(), now(), 'x', 'S0001', true, 'PROCESSING') returning id),
        r as (insert into casereview.referral(case_id, force_code, force_reference, incoming_hash,
            version, package_id, received_at)
          select c.id, '14', 'REF', 'x', 1, b.id, now() from b, c)
        insert into casereview.panel(id, case_id, number, rule_id, size, rounds, opened_at)
        select gen_random_uuid(), id, n, 'PANEL-1', 3, 2, now() from c, generate_series(1, 2) n""",
        CASE);
    database.update(
        """
        insert into casereview.suspect(id, case_id, position, pseudonym, life_status,
          prior_acquittal)
        select gen_random_uuid(), ?, n, 'S-0' || n, 'ALIVE', 'Y' from generate_series(1, 3) n""",
        CASE);
    database.update(
        """
        insert into casereview.outcome(id, case_id, panel_id, outcome, how, file_version,
          decided_at)
        select gen_random_uuid(), case_id, id, 'CLOSE', 'MAJORITY', 1, now()
        from casereview.panel""");
    said("LA-2026-000001", "S-01", 1, "CONSENT_NEEDED");
    said("LA-2026-000002", "S-02", 1, "CONSENT_NEEDED");
    said("LA-2026-000003", "S-02", 2, "MAY_NOT_REOPEN");
    said("LA-2026-000004", "S-03", 1, "MAY_REOPEN");
    database.execute("alter table casereview.outcome enable trigger user");
    TestDatabase.newest(early).migrate();
    database.execute("set app.actor = 'system:release'");
  }

  private static void said(String number, String suspect, int panel, String answer) {
    database.update(
        """
        with a as (insert into casereview.legal_advice(id, number, case_id, outcome_id, suspect,
            asked_at)
          select gen_random_uuid(), ?, o.case_id, o.id, ?, now() from casereview.outcome o
          join casereview.panel p on p.id = o.panel_id where p.number = ? returning id)
        insert into casereview.legal_advice_given(advice_id, answer, adviser, advice, advised_on,
          recorded_by, recorded_at)
        select id, ?, 'x', 'x', current_date, 'S0012', now() from a""",
        number,
        suspect,
        panel,
        answer);
  }

  private static String owed(String number) {
    return database.queryForObject(
        "select casereview.advice_owed(id) from casereview.legal_advice where number = ?",
        String.class,
        number);
  }

  private static boolean barred(String suspect) {
    return database.queryForObject(
        "select casereview.is_barred(?, ?)", Boolean.class, CASE, suspect);
  }

  @Test
  void consent_that_one_person_called_needed_is_waited_for_as_any_other() {
    assertThat(owed("LA-2026-000001")).isEqualTo("CONSENT");
    assertThat(barred("S-01")).isTrue();
  }

  @Test
  void what_was_asked_anew_since_has_taken_its_place() {
    assertThat(owed("LA-2026-000002")).isEqualTo("NOTHING");
    assertThat(owed("LA-2026-000003")).isEqualTo("NOTHING");
    assertThat(barred("S-02")).isTrue();
  }

  @Test
  void what_held_when_one_person_recorded_it_holds() {
    assertThat(owed("LA-2026-000004")).isEqualTo("NOTHING");
    assertThat(barred("S-03")).isFalse();
  }
}
