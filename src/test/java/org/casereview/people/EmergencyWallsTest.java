package org.casereview.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Timestamp;
import java.time.Duration;
import java.util.UUID;
import org.casereview.platform.Ids;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.JdbcTemplate;

/** Grants and emergencies straight at the database, past every service. */
class EmergencyWallsTest extends OnGrants {

  private static final Duration HOUR = Duration.ofMinutes(60);
  private static final String AUDITOR = "NK-AUDITOR";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "case_grant",
        "case_grant_ending",
        "case_grant_end",
        "emergency_access",
        "emergency_review"
      })
  void what_is_on_record_stays_whoever_asks(String table) {
    assertThatThrownBy(
            () ->
                new JdbcTemplate(owner())
                    .update("delete from casereview.%s where false".formatted(table)))
        .hasMessageContaining("corrected by a new row, never changed");
    assertThatThrownBy(() -> run(HEAD, () -> jdbc.update("delete from " + table + " where false")))
        .hasRootCauseMessage("ERROR: permission denied for table " + table);
  }

  @Test
  void a_grant_is_given_in_the_own_name_and_for_a_reason_of_its_kind() {
    UUID caseId = aCase("SCREENING");
    assertThatThrownBy(() -> gives(HEAD, SECOND_HEAD, caseId, "STANDARD", "WORK_ON_IT"))
        .hasMessageContaining("in the name of somebody else");
    assertThatThrownBy(() -> gives(HEAD, HEAD, caseId, "STANDARD", "KNOWS_SOMEBODY"))
        .hasMessageContaining("This reason is not one for that");
    gives(HEAD, HEAD, caseId, "STANDARD", "WORK_ON_IT");
  }

  @Test
  void an_end_is_asked_for_and_given_in_the_own_name_and_for_others() {
    UUID caseId = aCase("SCREENING");
    UUID grant = grants(HEAD, caseId, MANAGER, "EXCLUDED", clock.instant(), null);
    assertThatThrownBy(() -> asks(MANAGER, grant)).hasMessageContaining("not for themselves");
    assertThatThrownBy(() -> asksInTheNameOf(HEAD, SECOND_HEAD, grant))
        .hasMessageContaining("in the own name");
    UUID asked = asks(HEAD, grant);
    assertThatThrownBy(() -> endsInTheNameOf(HEAD, SECOND_HEAD, grant, asked))
        .hasMessageContaining("in the own name");
    ends(SECOND_HEAD, grant, asked);
  }

  @Test
  void an_emergency_lasts_an_hour_and_has_its_record() {
    UUID caseId = aCase("SCREENING");
    assertThatThrownBy(() -> opens(REVIEWER, REVIEWER, caseId, HOUR.plusSeconds(1)))
        .hasMessageContaining("closes again in time");
    assertThatThrownBy(() -> opens(REVIEWER, MANAGER, caseId, HOUR))
        .hasMessageContaining("closes again in time");
    assertThatThrownBy(() -> run(REVIEWER, () -> emergency(REVIEWER, caseId, HOUR)))
        .hasMessageContaining("What is opened in an emergency is reviewed");
    opens(REVIEWER, REVIEWER, caseId, HOUR);
  }

  @Test
  void an_auditor_who_is_somebody_else_reviews_it() {
    person(AUDITOR, "auditors");
    person(REVIEWER, "auditors");
    UUID access = opens(REVIEWER, REVIEWER, aCase("SCREENING"), HOUR);
    for (String who : new String[] {REVIEWER, MANAGER}) {
      assertThatThrownBy(() -> reviews(who, who, access))
          .as(who)
          .hasMessageContaining("An auditor who did not open the file");
    }
    assertThatThrownBy(() -> reviews(HEAD, AUDITOR, access))
        .hasMessageContaining("An auditor who did not open the file");
    reviews(AUDITOR, AUDITOR, access);
  }

  @Test
  void who_is_kept_from_a_case_writes_nothing_that_decides_it() {
    UUID caseId = aCase("IN_SCOPE");
    excludes(caseId, SECOND_HEAD);
    assertThatThrownBy(() -> allocates(SECOND_HEAD, caseId))
        .hasRootCauseMessage(
            "ERROR: new row violates row-level security policy \"kept_from_deciding\" for table"
                + " \"review\"");
    assertThat(
            new JdbcTemplate(owner())
                .queryForList(
                    "select tablename from pg_policies where policyname = 'kept_from_deciding'"
                        + " and cmd = 'INSERT' and permissive = 'RESTRICTIVE'",
                    String.class))
        .containsExactlyInAnyOrder(
            ("review second_sheet scope_exclusion scope_panel_decision outcome closure action_plan"
                    + " panel_vote adoption case_grant charge_record decision_correction"
                    + " decision_set_aside legal_advice legal_advice_confirmation pause_lifted"
                    + " priority_order reinvestigation reinvestigation_ending reinvestigation_halt"
                    + " reinvestigation_halt_answer suspect_outcome supervision_review"
                    + " case_grant_ending case_grant_end ledger_entry legal_advice_given"
                    + " notice_decision panel_substitute plan_action plan_line recall_decision"
                    + " recommendation review_comment risk_acknowledgement risk_plan risk_review"
                    + " scope_appeal_decision second_answer suspect_proposal"
                    + " answered_form recorded_answer force_conflict")
                .split(" "));
  }

  @Test
  void nor_lets_others_to_it_or_lifts_what_keeps_them() {
    UUID caseId = aCase("IN_SCOPE");
    UUID grant = excludes(caseId, REVIEWER);
    UUID asked = asks(MANAGER, grant);
    excludes(caseId, SECOND_HEAD);
    for (Runnable act :
        new Runnable[] {
          () -> grants(SECOND_HEAD, caseId, MANAGER, "STANDARD", clock.instant(), null),
          () -> asks(SECOND_HEAD, grant),
          () -> ends(SECOND_HEAD, grant, asked)
        }) {
      assertThatThrownBy(act::run).hasStackTraceContaining("\"kept_from_deciding\"");
    }
    ends(HEAD, grant, asked);
  }

  private void allocates(String by, UUID caseId) {
    run(
        by,
        () ->
            jdbc.update(
                "insert into review (id, case_id, round, reviewer_id, allocated_by, allocated_at,"
                    + " protocol_version) select ?, ?, 1, ?, ?, now(), max(version)"
                    + " from protocol_version",
                Ids.next(),
                caseId,
                REVIEWER,
                by));
  }

  private void gives(String actor, String by, UUID caseId, String level, String reason) {
    run(
        actor,
        () ->
            jdbc.update(
                "insert into case_grant values (?, ?, ?, ?, ?, 'sealed', ?, null, ?, now())",
                Ids.next(),
                caseId,
                REVIEWER,
                level,
                reason,
                Timestamp.from(clock.instant()),
                by));
  }

  private UUID emergency(String person, UUID caseId, Duration lasts) {
    UUID grant = Ids.next();
    jdbc.update(
        "insert into case_grant values (?, ?, ?, 'EMERGENCY', 'LIFE_AT_RISK', 'sealed', ?, ?, ?,"
            + " now())",
        grant,
        caseId,
        person,
        Timestamp.from(clock.instant()),
        Timestamp.from(clock.instant().plus(lasts)),
        person);
    return grant;
  }

  private UUID opens(String person, String onRecord, UUID caseId, Duration lasts) {
    UUID access = Ids.next();
    run(
        person,
        () ->
            jdbc.update(
                "insert into emergency_access values (?, 'EA-2026-' || nextval("
                    + "'emergency_number_seq') + 100000, ?, ?, ?, now())",
                access,
                caseId,
                emergency(person, caseId, lasts),
                onRecord));
    return access;
  }

  private void reviews(String actor, String by, UUID access) {
    run(
        actor,
        () ->
            jdbc.update(
                "insert into emergency_review values (?, 'JUSTIFIED', 'sealed', ?, now())",
                access,
                by));
  }

  private void asksInTheNameOf(String actor, String by, UUID grant) {
    run(
        actor,
        () ->
            jdbc.update(
                "insert into case_grant_ending values (?, ?, ?, now(), 'sealed')",
                Ids.next(),
                grant,
                by));
  }

  private void endsInTheNameOf(String actor, String by, UUID grant, UUID ending) {
    run(
        actor,
        () -> jdbc.update("insert into case_grant_end values (?, ?, ?, now())", grant, ending, by));
  }
}
