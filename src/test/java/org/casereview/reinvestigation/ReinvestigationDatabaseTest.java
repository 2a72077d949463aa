package org.casereview.reinvestigation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.casereview.review.Walk.REVIEWER;

import org.casereview.casefile.CaseFile;
import org.casereview.casefile.CaseState;
import org.casereview.decision.Outcome;
import org.casereview.platform.Actor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the database keeps, whoever writes. */
class ReinvestigationDatabaseTest extends OnReinvestigation {

  private static final String OUTCOME = "(select (casereview.outcome_that_holds(?)).id)";
  private static final String RUN = "(select id from casereview.reinvestigation where case_id = ?)";

  private void refused(String sentence, CaseFile file, String sql, Object... values) {
    assertThatThrownBy(() -> walk.sql(Actor.JOBS, sql, values)).hasStackTraceContaining(sentence);
    assertThat(walk.stateOf(file)).isNotNull();
  }

  private void adoptionBySql(CaseFile file, String consent) {
    walk.sql(
        MANAGER,
        "insert into casereview.adoption(id, case_id, outcome_id, grounds, complexity,"
            + " force_consent, file_version, prepared_by, prepared_at) values (gen_random_uuid(),"
            + " ?, "
            + OUTCOME
            + ", 'x', 'x', ?, 1, 'S0013', now())",
        file.id(),
        file.id(),
        consent);
  }

  private String deciding(String decision, String by) {
    return "update casereview.adoption set decision = '%s', decided_by = '%s', decided_at = now()"
            .formatted(decision, by)
        + "%s where case_id = ?";
  }

  private void endingBySql(CaseFile file, String reason, boolean safe, String notice) {
    walk.sql(
        MANAGER,
        "insert into casereview.reinvestigation_ending(id, case_id, reinvestigation_id, reason,"
            + " decided_by_body, reasons, safeguarding_considered, safeguarding_note,"
            + " victim_notice, file_version, proposed_by, proposed_at) values (gen_random_uuid(),"
            + " ?, "
            + RUN
            + ", ?, 'POLICE', 'x', ?, 'x', ?, 1, 'S0013', now())",
        file.id(),
        file.id(),
        reason,
        safe,
        notice);
  }

  private static final String APPROVE =
      "update casereview.reinvestigation_ending set approved_by = '%s', approved_at = now()"
          + " where case_id = ?";

  @Test
  void an_adoption_is_decided_once_by_another_person_on_the_file_it_was_prepared_on() {
    var file = decided(Outcome.ADOPT);
    assertThatThrownBy(() -> adoptionBySql(file, "NOT_ASKED"))
        .hasMessageContaining("the_force_was_asked");
    assertThatThrownBy(() -> adoptionBySql(decided(Outcome.CLOSE), "CONSENTED"))
        .hasMessageContaining("follows the outcome ADOPT");
    adoptionBySql(file, "CONSENTED");
    assertThatThrownBy(() -> adoptionBySql(file, "CONSENTED"))
        .hasMessageContaining("one_adoption_at_hand");
    var id = file.id();
    refused(
        "decider_is_not_the_preparer",
        file,
        deciding("RETURNED", MANAGER).formatted(", decision_reasons = 'x'"),
        id);
    refused(
        "does not decide on its adoption",
        file,
        deciding("RETURNED", REVIEWER).formatted(", decision_reasons = 'x'"),
        id);
    refused("adopting_has_tasking", file, deciding("ADOPTED", HEAD).formatted(""), id);
    refused("not_adopting_has_reasons", file, deciding("DECLINED", HEAD).formatted(""), id);
    refused(
        "not changed", file, "update casereview.adoption set grounds = 'y' where case_id = ?", id);
    walk.newInformation(file);
    refused(
        "case file that it was prepared on",
        file,
        deciding("DECLINED", HEAD).formatted(", decision_reasons = 'x'"),
        id);
    walk.sql(HEAD, deciding("RETURNED", HEAD).formatted(", decision_reasons = 'x'"), id);
    refused(
        "decided once",
        file,
        deciding("DECLINED", "S0001").formatted(", decision_reasons = 'x'"),
        id);
  }

  @Test
  void no_case_is_reinvestigated_or_returned_to_the_panel_without_its_record() {
    var file = proposed();
    assertThatThrownBy(() -> moveBySql(file, "PANEL")).hasMessageContaining("was declined");
    assertThatThrownBy(() -> moveBySql(file, "REINVESTIGATION"))
        .hasMessageContaining("accepted action plan or an adoption");
    var sql =
        "insert into casereview.reinvestigation(id, case_id, outcome_id, owner, began_at)"
            + " values (gen_random_uuid(), ?, "
            + OUTCOME
            + ", ?, now())";
    refused("a case that was adopted", file, sql, file.id(), file.id(), "NCA");
    refused("action plan that it accepted", file, sql, file.id(), file.id(), "FORCE");
    var reopened = decided(Outcome.REOPEN);
    refused("action plan that it accepted", reopened, sql, reopened.id(), reopened.id(), "FORCE");
    refused("of the newest panel", file, sql, file.id(), reopened.id(), "FORCE");
  }

  @ParameterizedTest
  @ValueSource(strings = {"CHARGED", "CLOSED_REINVESTIGATED_NFA"})
  void no_reinvestigation_reaches_an_end_without_its_record(String end) {
    var file = ending();
    assertThatThrownBy(() -> moveBySql(file, end))
        .hasMessageContaining(end.equals("CHARGED") ? "on record" : "another person approved it");
    assertThat(walk.stateOf(file)).isEqualTo(CaseState.REINVESTIGATION);
  }

  @Test
  void a_charge_is_that_of_a_supervision_review_and_of_somebody() {
    var file = toEnd();
    var sql =
        "insert into casereview.charge_record(id, case_id, reinvestigation_id,"
            + " supervision_review_id, suspects_charged, charged_on, recorded_by, recorded_at)"
            + " select gen_random_uuid(), case_id, reinvestigation_id, id, ?, now(), 'S0013',"
            + " now() from casereview.supervision_review where case_id = ?";
    refused("recorded by a supervision review", file, sql, 1, file.id());
    walk.sql(
        MANAGER,
        "insert into casereview.supervision_review(id, case_id, reinvestigation_id, number,"
            + " progress, result, findings, file_version, held_by, held_at) select"
            + " gen_random_uuid(), case_id, reinvestigation_id, 2, progress, 'CHARGED', findings,"
            + " 1, held_by, now() from casereview.supervision_review where case_id = ?",
        file.id());
    refused("somebody_was_charged", file, sql + " and number = 2", 0, file.id());
    refused(
        "going_on_has_a_stage",
        file,
        "insert into casereview.supervision_review(id, case_id, reinvestigation_id, number,"
            + " progress, result, findings, file_version, held_by, held_at) select"
            + " gen_random_uuid(), case_id, reinvestigation_id, 3, progress, 'CONTINUE', findings,"
            + " 1, held_by, now() from casereview.supervision_review where case_id = ?"
            + " and number = 1",
        file.id());
    refused("permission denied", file, "update casereview.supervision_review set number = 9");
    refused("permission denied", file, "delete from casereview.charge_record");
  }

  @Test
  void an_ending_keeps_its_four_eyes_its_reasons_and_its_safeguarding() {
    assertThatThrownBy(() -> endingBySql(begun(), "OTHER", true, "TELL_BY_PLAN"))
        .hasMessageContaining("after a supervision review that says so");
    var file = toEnd();
    assertThatThrownBy(() -> endingBySql(file, "OTHER", false, "TELL_BY_PLAN"))
        .hasMessageContaining("safeguarding_was_considered_again");
    assertThatThrownBy(() -> endingBySql(file, "OTHER", true, "NOT_TO_BE_TOLD"))
        .hasMessageContaining("keeping_silent_has_its_reasons");
    assertThatThrownBy(() -> endingBySql(file, "NO_CHARGE_EVIDENTIAL", true, "TELL_BY_PLAN"))
        .hasMessageContaining("the_prosecutor_decides_on_the_test");
    endingBySql(file, "OTHER", true, "TELL_BY_PLAN");
    assertThatThrownBy(() -> endingBySql(file, "OTHER", true, "TELL_BY_PLAN"))
        .hasMessageContaining("one_ending_at_hand");
    assertThatThrownBy(() -> reviewBySql(file)).hasMessageContaining("waits for the approval");
    var id = file.id();
    // The manager supervised it too, which the database looks at first.
    refused("does not decide on the ending", file, APPROVE.formatted(MANAGER), id);
    refused("does not decide on the ending", file, APPROVE.formatted(REVIEWER), id);
    refused(
        "not changed",
        file,
        "update casereview.reinvestigation_ending set reason = 'OTHER', reasons = 'y' where case_id = ?",
        id);
    refused(
        "return_has_its_day_and_comments",
        file,
        "update casereview.reinvestigation_ending set returned_by = 'S0012', returned_at = now() where case_id = ?",
        id);
    walk.newInformation(file);
    refused("case file that it was proposed on", file, APPROVE.formatted(HEAD), id);
  }

  @Test
  void an_approved_ending_stays() {
    var file = ending();
    walk.sql(HEAD, APPROVE.formatted(HEAD), file.id());
    refused("approved or returned once", file, APPROVE.formatted("S0001"), file.id());
    var proposedByAnother = toEnd();
    walk.as(
        SOMEBODY_ELSE,
        () -> endings.propose(proposedByAnother.id(), SOMEBODY_ELSE, ending("TELL_BY_PLAN")));
    refused(
        "approver_is_not_the_proposer",
        proposedByAnother,
        APPROVE.formatted(SOMEBODY_ELSE),
        proposedByAnother.id());
  }

  private void reviewBySql(CaseFile file) {
    walk.sql(
        MANAGER,
        "insert into casereview.supervision_review(id, case_id, reinvestigation_id, number,"
            + " progress, result, findings, file_version, held_by, held_at) select"
            + " gen_random_uuid(), case_id, reinvestigation_id, 7, progress, result, findings,"
            + " 1, held_by, now() from casereview.supervision_review where case_id = ?",
        file.id());
  }
}
