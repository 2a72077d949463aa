package org.casereview.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import org.casereview.casefile.CaseState;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OutcomeHandoverPathTest extends OnCases {

  @ParameterizedTest
  @CsvSource({"REOPEN, OUTCOME_REOPEN", "RETURN, OUTCOME_RETURN", "ADOPT, OUTCOME_ADOPT"})
  void what_is_not_closed_waits_until_it_is_handed_over_to_the_force(
      String outcome, CaseState waiting) {
    var file = decided(outcome);
    assertThat(driver.now(file).state()).isEqualTo(waiting);
    assertThat(driver.at(file)).containsExactly("handOverToForce");
    driver.does("manager", file, "handOverToForce", handingOver(clock.instant()));
    assertThat(driver.now(file).state()).isNotEqualTo(waiting);
    assertThat(driver.ended(file, "outcome-handover", "handedOver")).isTrue();
  }
}
