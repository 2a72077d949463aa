package org.casereview.screening;

import static org.assertj.core.api.Assertions.assertThat;
import static org.casereview.screening.Answered.CRITERIA;
import static org.casereview.screening.Answered.allMet;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.casereview.platform.AskedTable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ScopeReasonsDecisionTest {

  private static final AskedTable OUTCOME = AskedTable.of("screening", "scope-outcome");
  private static final AskedTable REASONS = AskedTable.of("screening", "scope-reasons");

  static Stream<Arguments> reasons_and_their_cases() {
    Answered reviewed = allMet().no("c8NotReviewed");
    return Stream.of(
        arguments("LIVE_INVESTIGATION", allMet().with("investigationLive", "YES")),
        arguments("OUTSIDE_JURISDICTION", allMet().no("c9Jurisdiction")),
        arguments(
            "NEW_INFORMATION_SINCE_REVIEW", reviewed.with("newInformationSinceReview", "YES")),
        arguments("ALREADY_REVIEWED", reviewed),
        arguments("NOT_NFA", allMet().no("c1Nfa")),
        arguments("OUTSIDE_WINDOW", allMet().no("c2Window")),
        arguments("NO_CHILD_VICTIM", allMet().no("c5Child")),
        arguments("NO_CONTACT_OFFENCE", allMet().no("c6Contact")),
        arguments("ALL_SUSPECTS_DECEASED", allMet().no("c7Alive")),
        arguments("NOT_GROUP_BASED", allMet().no("c3Suspects")),
        arguments("NOT_GROUP_BASED", allMet().no("c10Group")),
        arguments("SINGLE_VICTIM", allMet().no("c4Victims")),
        arguments("WHOLLY_FAMILIAL", allMet().with("whollyFamilial", "YES")),
        arguments("C1_NFA_UNKNOWN", allMet().unknown("c1Nfa")),
        arguments("C2_WINDOW_UNKNOWN", allMet().unknown("c2Window")),
        arguments("C3_SUSPECTS_UNKNOWN", allMet().unknown("c3Suspects")),
        arguments("C4_VICTIMS_UNKNOWN", allMet().unknown("c4Victims")),
        arguments("C5_CHILD_UNKNOWN", allMet().unknown("c5Child")),
        arguments("C6_CONTACT_UNKNOWN", allMet().unknown("c6Contact")),
        arguments("C7_ALIVE_UNKNOWN", allMet().unknown("c7Alive")),
        arguments("C8_NOT_REVIEWED_UNKNOWN", allMet().unknown("c8NotReviewed")),
        arguments("C9_JURISDICTION_UNKNOWN", allMet().unknown("c9Jurisdiction")),
        arguments("C10_GROUP_UNKNOWN", allMet().unknown("c10Group")),
        arguments("INVESTIGATION_LIVE_UNKNOWN", allMet().unknown("investigationLive")),
        arguments("NEW_INFORMATION_UNKNOWN", reviewed.unknown("newInformationSinceReview")),
        arguments("WHOLLY_FAMILIAL_UNKNOWN", allMet().unknown("whollyFamilial")),
        arguments("REQUESTS_UNANSWERED", allMet().unknown("c1Nfa").requestsUnanswered(2)),
        arguments("NEEDS_JUDGEMENT", allMet().with("c1Nfa", "PERHAPS")));
  }

  @ParameterizedTest
  @MethodSource("reasons_and_their_cases")
  void each_reason_is_listed_by_its_own_rule(String reason, Answered of) {
    assertThat(REASONS.ask(of.facts()).rules()).contains("reasons_" + reason);
    assertThat(reasons(of)).contains(reason);
  }

  @Test
  void every_rule_has_its_case() {
    List<Object> named =
        reasons_and_their_cases().map(of -> (Object) ("reasons_" + of.get()[0])).toList();
    assertThat(named).containsAll(REASONS.rules());
  }

  @Test
  void a_case_that_meets_everything_has_nothing_against_it() {
    assertThat(reasons(allMet().rape().with("otherVictimsPlausible", true))).isEmpty();
  }

  @Test
  void every_no_and_every_unknown_is_listed_and_not_only_the_first() {
    Answered of = allMet().no("c2Window").no("c4Victims").unknown("c1Nfa").unknown("c10Group");
    assertThat(reasons(of))
        .containsExactly("OUTSIDE_WINDOW", "SINGLE_VICTIM", "C1_NFA_UNKNOWN", "C10_GROUP_UNKNOWN");
  }

  @Test
  void one_suspect_without_association_is_one_reason_and_not_two() {
    assertThat(reasons(allMet().no("c3Suspects").no("c10Group")))
        .containsExactly("NOT_GROUP_BASED");
  }

  @Test
  void unanswered_requests_are_a_reason_only_from_the_second_on_and_while_something_is_unknown() {
    assertThat(reasons(allMet().unknown("c1Nfa").requestsUnanswered(1)))
        .containsExactly("C1_NFA_UNKNOWN");
    assertThat(reasons(allMet().requestsUnanswered(2))).isEmpty();
  }

  @Test
  void the_primary_reason_is_always_among_the_reasons() {
    for (String first : CRITERIA) {
      for (String second : CRITERIA) {
        for (String value : Arrays.asList("NO", "UNKNOWN", null)) {
          Answered of = allMet().requestsUnanswered(2).no(first).with(second, value);
          String primary = OUTCOME.ask(of.facts()).code("primaryReason");
          if (primary != null) {
            assertThat(reasons(of)).as("%s", of).contains(primary);
          }
        }
      }
    }
  }

  private static List<String> reasons(Answered of) {
    return REASONS.ask(of.facts()).rows().stream().map(row -> (String) row.get("reason")).toList();
  }
}
