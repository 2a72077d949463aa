package org.casereview.screening;

import static org.assertj.core.api.Assertions.assertThat;
import static org.casereview.screening.Answered.CRITERIA;
import static org.casereview.screening.Answered.allMet;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.casereview.platform.AskedTable;
import org.casereview.platform.Verdict;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ScopeOutcomeDecisionTest {

  private static final AskedTable TABLE = AskedTable.of("screening", "scope-outcome");

  /** Each so-manieth mixture is asked about; a prime, so that each answer meets each other. */
  private static final int STEP = Boolean.getBoolean("casereview.full") ? 1 : 97;

  private static Arguments rule(String rule, Answered of, String outcome, String reason) {
    return arguments("scope_" + rule, of, outcome, reason);
  }

  static Stream<Arguments> a_case_for_each_rule() {
    Answered reviewed = allMet().no("c8NotReviewed");
    Answered oneVictim = allMet().no("c4Victims");
    Answered familial = allMet().with("whollyFamilial", "YES");
    return Stream.of(
        rule(
            "R1",
            allMet().with("investigationLive", "YES"),
            "REFER_ELSEWHERE",
            "LIVE_INVESTIGATION"),
        rule("R2", allMet().no("c9Jurisdiction"), "REFER_ELSEWHERE", "OUTSIDE_JURISDICTION"),
        rule(
            "R3",
            reviewed.with("newInformationSinceReview", "YES"),
            "SCOPE_PANEL",
            "NEW_INFORMATION_SINCE_REVIEW"),
        rule("R4", reviewed, "OUT_OF_SCOPE", "ALREADY_REVIEWED"),
        rule("R5", allMet().no("c1Nfa"), "OUT_OF_SCOPE", "NOT_NFA"),
        rule("R6", allMet().no("c2Window"), "OUT_OF_SCOPE", "OUTSIDE_WINDOW"),
        rule("R7", allMet().no("c5Child"), "OUT_OF_SCOPE", "NO_CHILD_VICTIM"),
        rule("R8", allMet().no("c6Contact"), "OUT_OF_SCOPE", "NO_CONTACT_OFFENCE"),
        rule("R9", allMet().no("c7Alive"), "OUT_OF_SCOPE", "ALL_SUSPECTS_DECEASED"),
        rule("R10", allMet().no("c3Suspects"), "OUT_OF_SCOPE", "NOT_GROUP_BASED"),
        rule("R10", allMet().no("c10Group"), "OUT_OF_SCOPE", "NOT_GROUP_BASED"),
        rule("R11", oneVictim.rape(), "SCOPE_PANEL", "SINGLE_VICTIM"),
        rule("R11", oneVictim.with("otherVictimsPlausible", true), "SCOPE_PANEL", "SINGLE_VICTIM"),
        rule("R12", oneVictim, "OUT_OF_SCOPE", "SINGLE_VICTIM"),
        rule("R13", familial, "SCOPE_PANEL", "WHOLLY_FAMILIAL"),
        rule("R14", allMet().rape().unknown("c4Victims"), "PROVISIONALLY_IN_SCOPE", null),
        rule("R15", allMet().unknown("c8NotReviewed"), "PROVISIONALLY_IN_SCOPE", null),
        rule(
            "R16",
            allMet().unknown("c1Nfa").requestsUnanswered(2),
            "SCOPE_PANEL",
            "REQUESTS_UNANSWERED"),
        rule("R17", allMet().unknown("c2Window"), "INFORMATION_REQUIRED", null),
        rule("R18", allMet().unknown("c10Group"), "INFORMATION_REQUIRED", null),
        rule("R19", allMet().unknown("c9Jurisdiction"), "INFORMATION_REQUIRED", null),
        rule("R20", allMet(), "IN_SCOPE", null),
        rule("R21", allMet().with("c5Child", "PERHAPS"), "SCOPE_PANEL", "NEEDS_JUDGEMENT"));
  }

  @ParameterizedTest
  @MethodSource("a_case_for_each_rule")
  void each_rule_decides_its_case(String rule, Answered of, String outcome, String reason) {
    Verdict verdict = TABLE.ask(of.facts());
    assertThat(verdict.rules()).containsExactly(rule);
    assertThat(verdict.code("scopeOutcome")).isEqualTo(outcome);
    assertThat(verdict.code("primaryReason")).isEqualTo(reason);
  }

  @Test
  void the_rules_stand_in_the_order_of_the_handbook_and_each_has_its_case() {
    List<String> expected = IntStream.rangeClosed(1, 21).mapToObj(n -> "scope_R" + n).toList();
    assertThat(TABLE.rules()).isEqualTo(expected);
    assertThat(a_case_for_each_rule().map(of -> of.get()[0]).distinct()).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({
    "c1Nfa,         INFORMATION_REQUIRED,   PROVISIONALLY_IN_SCOPE",
    "c2Window,      INFORMATION_REQUIRED,   PROVISIONALLY_IN_SCOPE",
    "c3Suspects,    INFORMATION_REQUIRED,   PROVISIONALLY_IN_SCOPE",
    "c4Victims,     INFORMATION_REQUIRED,   PROVISIONALLY_IN_SCOPE",
    "c5Child,       INFORMATION_REQUIRED,   PROVISIONALLY_IN_SCOPE",
    "c6Contact,     INFORMATION_REQUIRED,   PROVISIONALLY_IN_SCOPE",
    "c7Alive,       IN_SCOPE,               IN_SCOPE",
    "c8NotReviewed, PROVISIONALLY_IN_SCOPE, PROVISIONALLY_IN_SCOPE",
    "c9Jurisdiction,INFORMATION_REQUIRED,   INFORMATION_REQUIRED",
    "c10Group,      INFORMATION_REQUIRED,   PROVISIONALLY_IN_SCOPE"
  })
  void a_single_unknown_is_asked_and_holds_up_no_allegation_of_rape(
      String criterion, String notRape, String rape) {
    assertThat(outcome(allMet().unknown(criterion))).isEqualTo(notRape);
    assertThat(outcome(allMet().rape().unknown(criterion))).isEqualTo(rape);
  }

  @ParameterizedTest
  @ValueSource(strings = {"investigationLive", "newInformationSinceReview", "whollyFamilial"})
  void what_is_not_said_about_the_circumstances_changes_no_outcome(String circumstance) {
    assertThat(outcome(allMet().unknown(circumstance))).isEqualTo("IN_SCOPE");
    Answered reviewed = allMet().no("c8NotReviewed").unknown(circumstance);
    assertThat(TABLE.ask(reviewed.facts()).rules()).containsExactly("scope_R4");
  }

  @ParameterizedTest
  @ValueSource(strings = {"c1Nfa", "c3Suspects", "c9Jurisdiction"})
  void only_the_second_silence_of_the_force_brings_in_the_panel(String criterion) {
    Answered asked = allMet().unknown(criterion);
    assertThat(outcome(asked.requestsUnanswered(1))).isEqualTo("INFORMATION_REQUIRED");
    assertThat(outcome(asked.requestsUnanswered(2))).isEqualTo("SCOPE_PANEL");
    assertThat(outcome(asked.requestsUnanswered(3))).isEqualTo("SCOPE_PANEL");
  }

  @Test
  void silence_of_the_force_neither_stops_a_rape_review_nor_matters_when_all_is_known() {
    Answered silent = allMet().requestsUnanswered(2);
    assertThat(outcome(silent)).isEqualTo("IN_SCOPE");
    assertThat(outcome(silent.rape().unknown("c1Nfa"))).isEqualTo("PROVISIONALLY_IN_SCOPE");
    assertThat(outcome(silent.unknown("c8NotReviewed"))).isEqualTo("PROVISIONALLY_IN_SCOPE");
  }

  @Test
  void a_review_in_doubt_lets_a_case_begin_only_when_nothing_else_is_unknown() {
    Answered inDoubt = allMet().unknown("c8NotReviewed");
    assertThat(outcome(inDoubt.unknown("c4Victims"))).isEqualTo("INFORMATION_REQUIRED");
    assertThat(outcome(inDoubt.unknown("c7Alive"))).isEqualTo("PROVISIONALLY_IN_SCOPE");
  }

  @Test
  void a_familial_group_with_recorded_exploitation_is_in_scope() {
    Answered familial = allMet().with("whollyFamilial", "YES");
    assertThat(outcome(familial.with("exploitationRecorded", true))).isEqualTo("IN_SCOPE");
  }

  @Test
  void an_answer_that_was_never_given_goes_to_people() {
    for (String criterion : CRITERIA) {
      String expected = "c7Alive".equals(criterion) ? "IN_SCOPE" : "SCOPE_PANEL";
      assertThat(outcome(allMet().with(criterion, null))).as(criterion).isEqualTo(expected);
    }
  }

  @Test
  void every_mixture_of_met_and_unknown_stays_in_the_review_and_follows_the_handbook() {
    List<String> asked = CRITERIA.stream().filter(name -> !"c7Alive".equals(name)).toList();
    for (int mixture = 0; mixture < 1 << asked.size() + 1; mixture++) {
      Answered of = allMet().with("rapeAlleged", mixture >> asked.size() == 1);
      of = of.requestsUnanswered(mixture % 3).with("c7Alive", mixture % 2 == 0 ? "YES" : "UNKNOWN");
      for (int i = 0; i < asked.size(); i++) {
        of = (mixture >> i & 1) == 0 ? of : of.unknown(asked.get(i));
      }
      assertThat(followsTheHandbook(of)).isNotIn("OUT_OF_SCOPE", "REFER_ELSEWHERE");
    }
  }

  @Test
  void all_three_valued_answers_find_an_outcome_and_follow_the_handbook() {
    String[] values = {"YES", "NO", "UNKNOWN"};
    String[] circumstances = {"investigationLive", "newInformationSinceReview", "whollyFamilial"};
    String[] flags = {"rapeAlleged", "exploitationRecorded", "otherVictimsPlausible"};
    int all = (int) Math.pow(3, CRITERIA.size());
    for (int combination = 0; combination < all; combination += STEP) {
      Answered of = allMet().requestsUnanswered(combination % 4);
      int rest = combination;
      for (String criterion : CRITERIA) {
        of = of.with(criterion, values[rest % 3]);
        rest /= 3;
      }
      for (int i = 0; i < 3; i++) {
        of = of.with(circumstances[i], values[combination % 7 == i ? 0 : 1 + combination % 2]);
        of = of.with(flags[i], (combination >> i & 1) == 1);
      }
      assertThat(followsTheHandbook(of)).isNotNull();
    }
  }

  private static String followsTheHandbook(Answered of) {
    String outcome = outcome(of);
    assertThat(outcome).as("%s", of).isEqualTo(new HandbookScope(of.facts()).outcome());
    return outcome;
  }

  private static String outcome(Answered of) {
    return TABLE.ask(of.facts()).code("scopeOutcome");
  }
}
