package org.casereview.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.casereview.casefile.CaseState;
import org.junit.jupiter.api.Test;

class CaseScreeningPathTest extends OnCases {

  private static final String SCREENING = "case-screening";

  @Test
  void what_meets_every_criterion_is_screened_in_with_a_priority() {
    var file = referred();
    assertThat(driver.now(file).state()).isEqualTo(CaseState.SCREENING);
    assertThat(driver.at(file)).containsExactly("screenCase");
    screens("screener", file, Map.of());
    assertThat(driver.now(file).scopeOutcome()).isEqualTo("IN_SCOPE");
    assertThat(driver.now(file).priority()).isNotNull();
    assertThat(driver.ended(file, SCREENING, "screenedIn")).isTrue();
  }

  @Test
  void an_allegation_of_rape_goes_on_while_the_force_is_asked_beside() {
    var file = screened(told -> told.alleging().with("groupBased", "U"));
    assertThat(driver.now(file).scopeOutcome()).isEqualTo("PROVISIONALLY_IN_SCOPE");
    assertThat(driver.now(file).priority()).isEqualTo("P1");
    assertThat(driver.ended(file, SCREENING, "screenedIn")).isTrue();
    assertThat(driver.at(file)).containsExactlyInAnyOrder("allocateReviewer", "answerRequest");
  }

  @Test
  void what_is_unknown_is_asked_and_the_answer_comes_back_to_the_screener() {
    var file = screened(Told::ofVictimsUnknown);
    assertThat(driver.at(file)).containsExactly("answerRequest");
    driver.does("force-14", file, "answerRequest", THREE_GIRLS);
    assertThat(driver.at(file)).containsExactly("screenCase");
    screens("screener", file, Map.of());
    assertThat(driver.now(file).scopeOutcome()).isEqualTo("IN_SCOPE");
  }

  @Test
  void two_screeners_who_agree_leave_a_case_out() {
    var file = screened(Told::ofOneVictim);
    driver.does("screener2", file, "confirmExclusion", leavingOutToo("screener2", file));
    assertThat(driver.now(file).state()).isEqualTo(CaseState.SCREENED_OUT);
    assertThat(driver.ended(file, SCREENING, "screenedOut")).isTrue();
  }

  @Test
  void where_two_screeners_disagree_the_scope_panel_keeps_the_case_in() {
    var file = screened(Told::ofOneVictim);
    driver.does("screener2", file, "confirmExclusion", keepingIn("screener2", file));
    assertThat(driver.now(file).state()).isEqualTo(CaseState.SCOPE_PANEL);
    driver.does(
        "panel1",
        file,
        "decideScope",
        Map.of("panelScope", "IN_SCOPE", "reasons", "Others are meant."));
    assertThat(driver.now(file).scopeOutcome()).isEqualTo("IN_SCOPE");
    assertThat(driver.ended(file, SCREENING, "screenedIn")).isTrue();
  }

  @Test
  void what_needs_judgement_goes_to_the_scope_panel_which_leaves_it_out_with_two_people() {
    var file = screened(Told::ofVictimsUnknown);
    driver.fire(file, "requestDefault");
    screens("screener", file, Map.of());
    driver.fire(file, "requestDefault");
    screens("screener", file, Map.of());
    assertThat(driver.at(file)).containsExactly("decideScope");
    driver.does("panel1", file, "decideScope", leavingOut("panelScope", "OUT_OF_SCOPE"));
    driver.does(
        "panel2", file, "confirmScopeDecision", Map.of("agrees", "YES", "reasons", "So it is."));
    assertThat(driver.now(file).state()).isEqualTo(CaseState.SCREENED_OUT);
    assertThat(driver.ended(file, SCREENING, "screenedOut")).isTrue();
  }
}
