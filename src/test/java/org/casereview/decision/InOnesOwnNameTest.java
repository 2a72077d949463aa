package org.casereview.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

/** What decides a case is written by who decides, or by the system: never for somebody else. */
class InOnesOwnNameTest extends OnDecision {

  private static final String OTHERS = "in the name of somebody else";

  @Test
  void nobody_votes_for_somebody_else() {
    var file = atPanel();
    assertThatThrownBy(() -> voteBySql(PANEL_2, file, PANEL_1, 1)).hasMessageContaining(OTHERS);
    voteBySql(PANEL_1, file, PANEL_1, 1);
  }

  @Test
  void nobody_approves_a_closure_for_somebody_else() {
    var file = decided(Outcome.CLOSE);
    prepares(file, closure(true, "TELL_BY_PLAN"));
    assertThatThrownBy(
            () ->
                walk.sql(
                    PANEL_1,
                    "update casereview.closure set approved_by = ?, approved_at = now()"
                        + " where case_id = ?",
                    HEAD,
                    file.id()))
        .hasMessageContaining(OTHERS);
  }

  /** Each compares people, so each asks who writes. */
  @Test
  void the_records_that_are_of_two_hands_ask_whose_hand_it_is() {
    assertThat(
            walk.read(
                String.class,
                "select string_agg(tgrelid::regclass::text, ' ' order by tgrelid::regclass::text)"
                    + " from pg_trigger where tgname = 'in_ones_own_name'"))
        .isEqualTo(
            "adoption closure outcome panel_vote reinvestigation_ending review"
                + " scope_appeal_decision scope_exclusion scope_panel_decision screening"
                + " second_sheet supervision_review");
  }
}
