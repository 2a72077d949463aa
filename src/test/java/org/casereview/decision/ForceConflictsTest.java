package org.casereview.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.casereview.review.Walk.CHECKER;
import static org.casereview.review.Walk.REVIEWER;
import static org.casereview.review.Walk.found;

import java.util.Map;
import org.casereview.casefile.CaseFile;
import org.casereview.platform.Actor;
import org.casereview.risk.UrgentRisks;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A force that stands in a conflict itself is not recommended to work on its case again. */
class ForceConflictsTest extends OnDecision {

  private static final String WHY = "The case's decision was made by the present chief officer.";

  @Autowired ForceConflicts conflicts;
  @Autowired ForceConflictFacet shown;
  @Autowired UrgentRisks risks;

  @Test
  void what_would_be_returned_is_reopened_under_another_force() {
    var file = walk.passedWith(Map.of("H3", found("OUT-04", "DECISIVE", "NO")));
    says(REVIEWER, file, true);
    walk.as(Actor.JOBS, () -> panels.open(file.id()));
    assertThat(rule(file)).isEqualTo("outcome_O4_conflict");
    var section = (Map<?, ?>) Actor.as(PANEL_1, () -> shown.of(file.id()));
    assertThat(section.get("inConflict")).isEqualTo(true);
    assertThat(section.get("reasons")).isEqualTo(WHY);
    assertThat(Actor.as("S0014", () -> shown.of(file.id()))).isNull();
  }

  @Test
  void a_suspect_of_the_forces_own_people_counts_until_a_duty_officer_sets_it_aside() {
    var file = walk.passedWith(Map.of("H3", found("OUT-04", "DECISIVE", "NO")));
    walk.as(REVIEWER, () -> risks.raise(file, "U6", "S-01 drove a marked car.", REVIEWER));
    walk.as(Actor.JOBS, () -> panels.open(file.id()));
    assertThat(rule(file)).isEqualTo("outcome_O4_corruption");
    var risk =
        walk.read(
            java.util.UUID.class,
            "select id from casereview.urgent_risk where case_id = ?",
            file.id());
    walk.as("S0017", () -> risks.triage(risk, "S0017", false, "It was a taxi."));
    walk.newInformation(file);
    cast(file, PANEL_1, Outcome.RETURN);
    walk.as(Actor.JOBS, () -> panels.open(file.id()));
    assertThat(rule(file)).isEqualTo("outcome_O4_flaw");
  }

  @Test
  void votes_cast_before_it_was_known_are_stale_and_the_table_is_asked_again() {
    var file = walk.passedWith(Map.of("H3", found("OUT-04", "DECISIVE", "NO")));
    walk.as(Actor.JOBS, () -> panels.open(file.id()));
    cast(file, PANEL_1, Outcome.RETURN);
    says(HEAD, file, true);
    assertThat(rule(file)).as("asked again at once").isEqualTo("outcome_O4_conflict");
    cast(file, PANEL_2, Outcome.RETURN);
    cast(file, PANEL_3, Outcome.RETURN);
    assertThat(count(file).outcome()).isNull();
    assertThat(rule(file)).isEqualTo("outcome_O4_conflict");
    assertThat(round(PANEL_1, file, 0).get("changed").toString())
        .contains("whether the force itself stands in a conflict");
    says(HEAD, file, false);
    vote(file, Outcome.RETURN, Outcome.RETURN, Outcome.RETURN);
    assertThat(count(file).outcome()).isEqualTo(Outcome.RETURN);
  }

  @Test
  void it_is_said_with_reasons_in_the_own_name_by_who_works_on_the_case_while_it_is_open() {
    var file = atPanel();
    assertThat(walk.refusal(CHECKER, () -> conflicts.say(file.id(), CHECKER, true, "  ")))
        .contains("Give the reasons");
    assertThat(walk.refusal("S0014", () -> conflicts.say(file.id(), "S0014", true, WHY)))
        .contains("The reviewer of the case says so");
    says(CHECKER, file, true);
    assertThatThrownBy(
            () ->
                walk.sql(
                    PANEL_1,
                    "insert into casereview.force_conflict select gen_random_uuid(), case_id,"
                        + " false, reasons, 'S0010', now() from casereview.force_conflict"
                        + " where case_id = ?",
                    file.id()))
        .hasMessageContaining("in the name of somebody else");
    assertThatThrownBy(
            () ->
                walk.sql(
                    CHECKER,
                    "update casereview.force_conflict set in_conflict = false where case_id = ?",
                    file.id()))
        .rootCause()
        .hasMessageContaining("permission denied");
    var closed = decided(Outcome.CLOSE);
    prepares(closed, closure(true, "TELL_BY_PLAN"));
    approves(closed, HEAD, true, null);
    walk.as(Actor.JOBS, () -> closures.close(closed.id()));
    assertThat(walk.refusal(HEAD, () -> conflicts.say(closed.id(), HEAD, true, WHY)))
        .contains("This case has ended");
  }

  private void says(String person, CaseFile file, boolean inConflict) {
    walk.as(person, () -> conflicts.say(file.id(), person, inConflict, WHY));
  }

  private String rule(CaseFile file) {
    return walk.read(
        String.class,
        "select rule from casereview.recommendation where panel_id = "
            + PANEL
            + " order by file_version desc limit 1",
        file.id());
  }
}
