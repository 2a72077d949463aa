package org.casereview.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import org.casereview.casefile.CaseState;
import org.junit.jupiter.api.Test;

/**
 * A case whose panel runs on an older drawing is brought back to it when an acquittal comes late.
 */
class OvertakenOnOlderDrawingTest extends OnCases {

  @Test
  void what_was_set_aside_goes_on_by_its_drawing_and_is_brought_back() throws Exception {
    try (var overtaken = new OvertakenDecisions(this)) {
      var file = overtaken.goneOn("REOPEN");
      assertThat(driver.at(file)).contains("sendActionPlan").doesNotContain("castVote");
      assertThat(driver.now(file).state()).isEqualTo(CaseState.PANEL);
      overtaken.takesBack();
      overtaken.takesBack();
      assertThat(driver.at(file)).contains("castVote").doesNotContain("sendActionPlan");
      PANEL.forEach(member -> driver.does(member, file, "castVote", voting("CLOSE")));
      assertThat(driver.now(file).state()).isEqualTo(CaseState.OUTCOME_CLOSE);
    }
  }
}
