package org.casereview.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.casereview.casefile.CaseState;
import org.junit.jupiter.api.Test;

class CaseClosurePathTest extends OnCases {

  @Test
  void a_closure_is_prepared_by_one_person_and_approved_by_another() {
    var file = decided("CLOSE");
    driver.does("panel2", file, "prepareClosure", closing());
    assertThat(driver.now(file).state()).isEqualTo(CaseState.OUTCOME_CLOSE);
    driver.does("head", file, "approveClosure", Map.of("approved", "YES"));
    assertThat(driver.now(file).state()).isEqualTo(CaseState.CLOSED_NFA_UPHELD);
    assertThat(driver.ended(file, "case-closure", "caseClosed")).isTrue();
  }

  @Test
  void what_is_not_approved_is_prepared_again() {
    var file = decided("CLOSE");
    driver.does("panel2", file, "prepareClosure", closing());
    driver.does(
        "head", file, "approveClosure", Map.of("approved", "NO", "comments", "Ask the council."));
    assertThat(driver.at(file)).containsExactly("prepareClosure");
    driver.does("panel3", file, "prepareClosure", closing());
    driver.does("head", file, "approveClosure", Map.of("approved", "YES"));
    assertThat(driver.now(file).state()).isEqualTo(CaseState.CLOSED_NFA_UPHELD);
  }
}
