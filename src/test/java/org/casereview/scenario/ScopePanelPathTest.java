package org.casereview.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.casereview.casefile.CaseFile;
import org.casereview.casefile.CaseState;
import org.junit.jupiter.api.Test;

class ScopePanelPathTest extends OnCases {

  private CaseFile beforeThePanel() {
    var file = screened(Told::ofOneVictim);
    driver.does("screener2", file, "confirmExclusion", keepingIn("screener2", file));
    return file;
  }

  @Test
  void one_member_is_enough_to_keep_a_case_in() {
    var file = beforeThePanel();
    driver.does(
        "panel1", file, "decideScope", Map.of("panelScope", "IN_SCOPE", "reasons", "Others."));
    assertThat(driver.ended(file, "scope-panel", "inScope")).isTrue();
    assertThat(driver.now(file).state()).isEqualTo(CaseState.IN_SCOPE);
  }

  @Test
  void leaving_a_case_out_takes_another_member_who_agrees() {
    var file = beforeThePanel();
    driver.does("panel1", file, "decideScope", leavingOut("panelScope", "OUT_OF_SCOPE"));
    assertThat(driver.now(file).state()).isEqualTo(CaseState.SCOPE_PANEL);
    var again =
        driver.tries(
            "panel1", file, "confirmScopeDecision", Map.of("agrees", "YES", "reasons", "Mine."));
    assertThat(again.isDone()).isFalse();
    driver.does(
        "panel2", file, "confirmScopeDecision", Map.of("agrees", "YES", "reasons", "Certain."));
    assertThat(driver.ended(file, "scope-panel", "scopeDecided")).isTrue();
    assertThat(driver.now(file).state()).isEqualTo(CaseState.SCREENED_OUT);
  }

  @Test
  void without_that_second_member_the_case_stays_in() {
    var file = beforeThePanel();
    driver.does("panel1", file, "decideScope", leavingOut("panelScope", "OUT_OF_SCOPE"));
    driver.does(
        "head", file, "confirmScopeDecision", Map.of("agrees", "NO", "reasons", "Her letter."));
    assertThat(driver.now(file).state()).isEqualTo(CaseState.IN_SCOPE);
  }
}
