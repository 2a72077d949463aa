package org.casereview.decision;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.casereview.platform.AskedTable;
import org.casereview.platform.Verdict;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The table of outcomes (domain handbook 3.4), rule by rule, and that it leaves nothing out. */
class ReviewOutcomeDecisionTest {

  private static final AskedTable TABLE = AskedTable.of("decision", "review-outcome");
  private static final List<String> EFFECTS = List.of("NONE", "POSSIBLE", "PROBABLE", "DECISIVE");
  private static final List<String> BEYOND = List.of("NO", "CROSS_FORCE", "ORGANISED_GROUP");
  private static final List<Boolean> EITHER = List.of(true, false);

  @ParameterizedTest
  @CsvSource({
    // acquitted, achievable, beyond, unclear, flawed, prosecutor: rule, outcome, with
    "true,  DECISIVE, CROSS_FORCE,     NONE,     true,  true,  O1,         CLOSE,  LEGAL_ADVICE",
    "true,  NONE,     NO,              NONE,     false, false, O1,         CLOSE,  LEGAL_ADVICE",
    "false, DECISIVE, CROSS_FORCE,     NONE,     false, false, O2,         ADOPT,  NCA_TASKING",
    "false, PROBABLE, ORGANISED_GROUP, NONE,     true,  true,  O2,         ADOPT,  NCA_TASKING",
    "false, PROBABLE, NO,              NONE,     false, false, O3,         REOPEN, ACTION_PLAN",
    "false, DECISIVE, NO,              NONE,     true,  true,  O3,         REOPEN, ACTION_PLAN",
    "false, POSSIBLE, CROSS_FORCE,     DECISIVE, true,  true,  O4,         RETURN, ACTION_PLAN",
    "false, NONE,     NO,              NONE,     true,  true,  O5,         RETURN,"
        + " CPS_RECONSIDERATION",
    "false, NONE,     NO,              NONE,     false, true,  O5,         RETURN,"
        + " CPS_RECONSIDERATION",
    "false, NONE,     NO,              NONE,     true,  false, O4_flaw,    RETURN, NEW_DECISION",
    "false, NONE,     NO,              POSSIBLE, false, false, O4_unclear, RETURN, FIND_OUT_FIRST",
    "false, NONE,     NO,              DECISIVE, false, false, O4_unclear, RETURN, FIND_OUT_FIRST",
    "false, NONE,     CROSS_FORCE,     NONE,     false, false, O6,         CLOSE,  LEARNING",
  })
  void each_rule_recommends_what_the_handbook_says(
      boolean acquitted,
      String achievable,
      String beyond,
      String unclear,
      boolean flawed,
      boolean prosecutor,
      String rule,
      String outcome,
      String with) {
    var said = ask(acquitted, achievable, beyond, unclear, flawed, prosecutor);
    assertThat(said.rules()).containsExactly("outcome_" + rule);
    assertThat(said.code("recommendedOutcome")).isEqualTo(outcome);
    assertThat(said.code("recommendedWith")).isEqualTo(with);
  }

  @Test
  void every_combination_is_answered_once_and_every_rule_is_reached() {
    Set<String> fired = new HashSet<>();
    for (boolean acquitted : EITHER) {
      for (String achievable : EFFECTS) {
        for (String beyond : BEYOND) {
          for (String unclear : EFFECTS) {
            for (int flags = 0; flags < 4; flags++) {
              var said = ask(acquitted, achievable, beyond, unclear, flags > 1, flags % 2 == 1);
              assertThat(said.rules()).hasSize(1);
              assertThat(said.code("recommendedOutcome"))
                  .isIn("REOPEN", "RETURN", "ADOPT", "CLOSE");
              fired.addAll(said.rules());
            }
          }
        }
      }
    }
    assertThat(fired).containsExactlyInAnyOrderElementsOf(TABLE.rules());
  }

  @Test
  void nothing_is_closed_while_a_line_that_bore_on_the_decision_may_still_be_followed() {
    for (String effect : EFFECTS.subList(1, 4)) {
      assertThat(ask(false, effect, "NO", "NONE", false, false).code("recommendedOutcome"))
          .isNotEqualTo("CLOSE");
      assertThat(ask(false, "NONE", "NO", effect, false, false).code("recommendedOutcome"))
          .isNotEqualTo("CLOSE");
    }
  }

  private static Verdict ask(
      boolean acquitted,
      String achievable,
      String beyond,
      String unclear,
      boolean flawed,
      boolean prosecutor) {
    return TABLE.ask(
        Map.of(
            "allLiveSuspectsAcquitted", acquitted,
            "achievableEffect", achievable,
            "beyondTheForce", beyond,
            "unclearEffect", unclear,
            "decisionFlawed", flawed,
            "prosecutorWrong", prosecutor));
  }
}
