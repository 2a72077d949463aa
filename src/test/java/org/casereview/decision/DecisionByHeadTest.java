package org.casereview.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.casereview.review.Walk.CHECKER;
import static org.casereview.review.Walk.REVIEWER;

import java.util.List;
import org.junit.jupiter.api.Test;

class DecisionByHeadTest extends OnDecision {

  @Test
  void new_information_makes_a_round_void_and_another_one_needed() {
    var file = atPanel();
    cast(file, PANEL_1, Outcome.CLOSE);
    walk.newInformation(file);
    cast(file, PANEL_2, Outcome.CLOSE);
    cast(file, PANEL_3, Outcome.CLOSE);
    assertThat(count(file)).isEqualTo(new Panels.Count(null, false, 2));
    vote(file, Outcome.CLOSE, Outcome.REOPEN, Outcome.RETURN);
    assertThat(count(file))
        .as("the void round was not held")
        .isEqualTo(new Panels.Count(null, false, 3));
  }

  @Test
  void the_database_keeps_votes_rounds_and_outcomes_whoever_writes() {
    var file = atPanel();
    cast(file, PANEL_1, Outcome.CLOSE);
    cast(file, PANEL_2, Outcome.REOPEN);
    assertThatThrownBy(() -> countBySql(file, "NO_MAJORITY", null))
        .hasMessageContaining("all its votes are in");
    cast(file, PANEL_3, Outcome.RETURN);
    assertThatThrownBy(() -> voteBySql(file, HEAD, 1)).hasMessageContaining("votes of this round");
    assertThatThrownBy(() -> countBySql(file, "MAJORITY", "CLOSE"))
        .hasMessageContaining("More than half");
    count(file);
    assertThatThrownBy(() -> voteBySql(file, HEAD, 1)).hasMessageContaining("round is counted");
    assertThatThrownBy(
            () ->
                walk.sql(
                    PANEL_1,
                    "update casereview.panel_round set opened_at = now() where panel_id = " + PANEL,
                    file.id()))
        .hasMessageContaining("counted once");
    assertThatThrownBy(() -> outcomeBySql(file, "CLOSE", "MAJORITY", null))
        .hasMessageContaining("no majority");
    assertThatThrownBy(() -> outcomeBySql(file, "CLOSE", "HEAD", HEAD))
        .hasMessageContaining("after the panel's rounds");
    for (String person : List.of(REVIEWER, CHECKER, PANEL_1)) {
      assertThatThrownBy(() -> outcomeBySql(file, "CLOSE", "HEAD", person))
          .hasMessageContaining("does not decide");
    }
    for (String table : List.of("panel", "panel_vote", "outcome")) {
      assertThatThrownBy(() -> walk.sql(PANEL_1, "update casereview." + table + " set id = id"))
          .rootCause()
          .hasMessageContaining("permission denied");
    }
  }

  @Test
  void no_outcome_without_its_record_whatever_moves_the_case() {
    var file = atPanel();
    for (String state : List.of("OUTCOME_CLOSE", "OUTCOME_REOPEN")) {
      assertThatThrownBy(() -> moveBySql(file, state)).hasMessageContaining("on record");
    }
    var closing = decided(Outcome.CLOSE);
    assertThatThrownBy(() -> moveBySql(closing, "OUTCOME_REOPEN"))
        .hasMessageContaining("on record");
    assertThatThrownBy(() -> moveBySql(closing, "CLOSED_NFA_UPHELD"))
        .hasMessageContaining("another person approved");
    var returned = decided(Outcome.RETURN);
    assertThatThrownBy(() -> moveBySql(returned, "CLOSED_NFA_UPHELD"))
        .hasMessageContaining("another person approved");
  }

  @Test
  void the_head_of_review_decides_by_name_with_reasons() {
    var file = atPanel();
    for (int round = 0; round < 2; round++) {
      vote(file, Outcome.CLOSE, Outcome.REOPEN, Outcome.RETURN);
      count(file);
    }
    assertThat(
            walk.refusal(HEAD, () -> outcomes.decideAsHead(file.id(), HEAD, Outcome.CLOSE, null)))
        .contains("Give the reasons");
    assertThatThrownBy(
            () ->
                walk.sql(
                    HEAD,
                    "insert into casereview.outcome(id, case_id, panel_id, outcome, how,"
                        + " decided_by, file_version, decided_at) select gen_random_uuid(), case_id,"
                        + " id, 'CLOSE', 'HEAD', 'S0012', 1, now() from casereview.panel"
                        + " where case_id = ?",
                    file.id()))
        .hasMessageContaining("the_head_decides_by_name_with_reasons");
  }

  @Test
  void the_head_who_decides_to_close_does_not_approve_the_closure() {
    var file = atPanel();
    for (int round = 0; round < 2; round++) {
      vote(file, Outcome.CLOSE, Outcome.REOPEN, Outcome.RETURN);
      count(file);
    }
    walk.as(HEAD, () -> outcomes.decideAsHead(file.id(), HEAD, Outcome.CLOSE, "Reasons."));
    decide(file);
    assertThat(prepares(file, closure(true, "TELL_BY_PLAN"))).isNull();
    assertThat(approves(file, HEAD, true, null)).contains("another head approves the closure");
    assertThatThrownBy(() -> approveBySql(file, HEAD))
        .hasMessageContaining("Who decided as head of review does not approve");
    assertThat(approves(file, "S0022", true, null)).isNull();
  }
}
