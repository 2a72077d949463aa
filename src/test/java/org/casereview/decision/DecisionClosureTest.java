package org.casereview.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.casereview.review.Walk.CHECKER;
import static org.casereview.review.Walk.REVIEWER;

import org.casereview.casefile.CaseState;
import org.casereview.platform.Actor;
import org.junit.jupiter.api.Test;

class DecisionClosureTest extends OnDecision {

  @Test
  void a_case_closes_with_reasons_safeguarding_a_victim_decision_and_another_person() {
    var file = decided(Outcome.CLOSE);
    assertThat(prepares(file, closure(false, "TELL_BY_PLAN"))).contains("safeguarding");
    assertThat(prepares(file, closure(true, "NOT_TO_BE_TOLD"))).contains("not to be told");
    assertThat(walk.refusal(REVIEWER, () -> closures.admitPreparer(file.id(), REVIEWER)))
        .contains("part in the review");
    assertThatThrownBy(() -> walk.as(Actor.JOBS, () -> closures.close(file.id())))
        .isInstanceOf(IllegalStateException.class);
    assertThat(prepares(file, closure(true, "TELL_BY_PLAN"))).isNull();
    assertThat(prepares(file, closure(true, "TELL_BY_PLAN"))).contains("prepared already");
    assertThat(approves(file, PANEL_1, true, null)).contains("You prepared this closure");
    assertThat(approves(file, CHECKER, true, null)).contains("part in the review");
    assertThat(approves(file, HEAD, false, null)).contains("has to change");
    assertThat(approves(file, HEAD, false, "Say more on line 3.")).isNull();
    assertThat(prepares(file, closure(true, "TELL_BY_PLAN"))).isNull();
    assertThat(approves(file, HEAD, true, null)).isNull();
    walk.as(Actor.JOBS, () -> closures.close(file.id()));
    walk.as(Actor.JOBS, () -> closures.close(file.id()));
    assertThat(walk.stateOf(file)).isEqualTo(CaseState.CLOSED_NFA_UPHELD);
  }

  @Test
  void new_information_stops_the_approval_of_a_closure() {
    var file = decided(Outcome.CLOSE);
    prepares(file, closure(true, "ALREADY_AWARE"));
    walk.newInformation(file);
    assertThat(approves(file, HEAD, true, null)).contains("New information");
    assertThat(approves(file, HEAD, false, "Take it in.")).isNull();
  }

  @Test
  void the_database_keeps_the_closing_whoever_writes() {
    var file = decided(Outcome.CLOSE);
    assertThatThrownBy(() -> closureBySql(file, false, "TELL_BY_PLAN"))
        .hasMessageContaining("safeguarding_was_considered");
    assertThatThrownBy(() -> closureBySql(file, true, "NOT_TO_BE_TOLD"))
        .hasMessageContaining("keeping_silent_has_reasons");
    assertThatThrownBy(() -> closureBySql(file, true, null)).hasMessageContaining("victim_notice");
    prepares(file, closure(true, "TELL_BY_PLAN"));
    assertThatThrownBy(() -> approveBySql(file, PANEL_1))
        .hasMessageContaining("approver_is_not_the_preparer");
    assertThatThrownBy(() -> approveBySql(file, REVIEWER))
        .hasMessageContaining("does not approve its closure");
    assertThatThrownBy(
            () ->
                walk.sql(
                    PANEL_1,
                    "update casereview.closure set closure_reason = 'OTHER' where case_id = ?",
                    file.id()))
        .hasMessageContaining("not changed");
    assertThat(approves(file, HEAD, true, null)).isNull();
    assertThatThrownBy(() -> approveBySql(file, MANAGER)).hasMessageContaining("not changed");
    var returned = decided(Outcome.RETURN);
    assertThatThrownBy(() -> closureBySql(returned, true, "TELL_BY_PLAN"))
        .hasMessageContaining("follows the outcome CLOSE");
  }
}
