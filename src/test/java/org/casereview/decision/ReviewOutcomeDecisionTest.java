package org.casereview.decision;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
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

  /** Each combination is asked once; several tests look at the same answers. */
  private static final Map<Case, Verdict> ASKED = new HashMap<>();

  /** What the table is asked. */
  private record Case(
      boolean acquitted,
      String achievable,
      String beyond,
      String unclear,
      boolean flawed,
      boolean prosecutor,
      boolean conflict,
      boolean corruption) {

    Verdict asked() {
      return ASKED.computeIfAbsent(this, Case::ask);
    }

    private Verdict ask() {
      return TABLE.ask(
          Map.of(
              "allLiveSuspectsAcquitted", acquitted,
              "achievableEffect", achievable,
              "beyondTheForce", beyond,
              "unclearEffect", unclear,
              "decisionFlawed", flawed,
              "prosecutorWrong", prosecutor,
              "forceInConflict", conflict,
              "possibleCorruption", corruption));
    }

    String outcome() {
      return asked().code("recommendedOutcome");
    }

    boolean somethingIsLeft() {
      return !achievable.equals("NONE") || !unclear.equals("NONE") || flawed || prosecutor;
    }
  }

  @ParameterizedTest
  @CsvSource({
    // acquitted, achievable, beyond, unclear, flawed, prosecutor, conflict, corruption: rule,
    // outcome, with
    "true,  DECISIVE, CROSS_FORCE,     NONE,     true,  true,  true,  true,  O1,            CLOSE, "
        + " LEGAL_ADVICE",
    "true,  NONE,     NO,              NONE,     false, false, false, false, O1,            CLOSE, "
        + " LEGAL_ADVICE",
    "false, DECISIVE, CROSS_FORCE,     NONE,     false, false, true,  true,  O2,            ADOPT, "
        + " NCA_TASKING",
    "false, PROBABLE, ORGANISED_GROUP, NONE,     true,  true,  false, false, O2,            ADOPT, "
        + " NCA_TASKING",
    "false, PROBABLE, NO,              NONE,     false, false, true,  false, O2_conflict,   ADOPT, "
        + " NCA_TASKING",
    "false, DECISIVE, NO,              DECISIVE, true,  true,  true,  true,  O2_conflict,   ADOPT, "
        + " NCA_TASKING",
    "false, DECISIVE, NO,              NONE,     false, false, false, true,  O2_corruption, ADOPT, "
        + " NCA_TASKING",
    "false, PROBABLE, NO,              NONE,     false, false, false, false, O3,            REOPEN,"
        + " ACTION_PLAN",
    "false, DECISIVE, NO,              NONE,     true,  true,  false, false, O3,            REOPEN,"
        + " ACTION_PLAN",
    "false, POSSIBLE, NO,              NONE,     false, false, true,  false, O4_conflict,   REOPEN,"
        + " ANOTHER_FORCE",
    "false, NONE,     NO,              NONE,     false, true,  true,  true,  O4_conflict,   REOPEN,"
        + " ANOTHER_FORCE",
    "false, NONE,     NO,              NONE,     true,  false, true,  false, O4_conflict,   REOPEN,"
        + " ANOTHER_FORCE",
    "false, NONE,     NO,              POSSIBLE, false, false, true,  false, O4_conflict,   REOPEN,"
        + " ANOTHER_FORCE",
    "false, POSSIBLE, CROSS_FORCE,     NONE,     false, false, false, true,  O4_corruption, REOPEN,"
        + " ANOTHER_FORCE",
    "false, NONE,     NO,              DECISIVE, false, false, false, true,  O4_corruption, REOPEN,"
        + " ANOTHER_FORCE",
    "false, POSSIBLE, CROSS_FORCE,     DECISIVE, true,  true,  false, false, O4,            RETURN,"
        + " ACTION_PLAN",
    "false, NONE,     NO,              NONE,     true,  true,  false, false, O5,            RETURN,"
        + " CPS_RECONSIDERATION",
    "false, NONE,     NO,              NONE,     false, true,  false, false, O5,            RETURN,"
        + " CPS_RECONSIDERATION",
    "false, NONE,     NO,              NONE,     true,  false, false, false, O4_flaw,       RETURN,"
        + " NEW_DECISION",
    "false, NONE,     NO,              POSSIBLE, false, false, false, false, O4_unclear,    RETURN,"
        + " FIND_OUT_FIRST",
    "false, NONE,     NO,              DECISIVE, false, false, false, false, O4_unclear,    RETURN,"
        + " FIND_OUT_FIRST",
    "false, NONE,     CROSS_FORCE,     NONE,     false, false, false, false, O6,            CLOSE, "
        + " LEARNING",
    "false, NONE,     NO,              NONE,     false, false, true,  true,  O6,            CLOSE, "
        + " LEARNING",
  })
  void each_rule_recommends_what_the_handbook_says(
      boolean acquitted,
      String achievable,
      String beyond,
      String unclear,
      boolean flawed,
      boolean prosecutor,
      boolean conflict,
      boolean corruption,
      String rule,
      String outcome,
      String with) {
    var said =
        new Case(acquitted, achievable, beyond, unclear, flawed, prosecutor, conflict, corruption)
            .asked();
    assertThat(said.rules()).containsExactly("outcome_" + rule);
    assertThat(said.code("recommendedOutcome")).isEqualTo(outcome);
    assertThat(said.code("recommendedWith")).isEqualTo(with);
  }

  @Test
  void every_combination_is_answered_once_and_every_rule_is_reached() {
    Set<String> fired = new HashSet<>();
    for (Case one : all()) {
      var said = one.asked();
      assertThat(said.rules()).as(one.toString()).hasSize(1);
      assertThat(said.code("recommendedOutcome")).isIn("REOPEN", "RETURN", "ADOPT", "CLOSE");
      fired.addAll(said.rules());
    }
    assertThat(fired).containsExactlyInAnyOrderElementsOf(TABLE.rules());
  }

  @Test
  void a_force_that_may_not_investigate_itself_is_never_recommended_to_get_its_case_back() {
    assertThat(all().stream().filter(one -> one.conflict() || one.corruption()))
        .allSatisfy(one -> assertThat(one.outcome()).isNotEqualTo("RETURN"));
  }

  @Test
  void nothing_is_closed_while_something_is_left_to_be_done_or_decided_again() {
    assertThat(all().stream().filter(one -> !one.acquitted()))
        .allSatisfy(
            one -> assertThat(one.outcome().equals("CLOSE")).isEqualTo(!one.somethingIsLeft()));
  }

  private static List<Case> all() {
    var all = new ArrayList<Case>();
    for (boolean acquitted : EITHER) {
      for (String achievable : EFFECTS) {
        for (String beyond : BEYOND) {
          for (String unclear : EFFECTS) {
            for (int flags = 0; flags < 16; flags++) {
              all.add(
                  new Case(
                      acquitted,
                      achievable,
                      beyond,
                      unclear,
                      (flags & 1) > 0,
                      (flags & 2) > 0,
                      (flags & 4) > 0,
                      (flags & 8) > 0));
            }
          }
        }
      }
    }
    return all;
  }
}
