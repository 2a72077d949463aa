package org.casereview.screening;

import static org.assertj.core.api.Assertions.assertThat;

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
import org.junit.jupiter.params.provider.ValueSource;

class PriorityDecisionTest {

  private static final AskedTable TABLE = AskedTable.of("screening", "priority");
  private static final List<String> FLAGS =
      List.of(
          "currentRisk",
          "rapeAlleged",
          "penetrativeAlleged",
          "victimUnder13",
          "linkedToReferred",
          "trafficking",
          "raisedByModifier");

  private static Map<String, Object> anyOtherContactOffence() {
    Map<String, Object> facts = new HashMap<>();
    FLAGS.forEach(flag -> facts.put(flag, false));
    facts.put("victims", 2);
    facts.put("suspects", 2);
    return facts;
  }

  private static Verdict ask(String fact, Object value, boolean raised) {
    Map<String, Object> facts = anyOtherContactOffence();
    facts.put(fact, value);
    facts.put("raisedByModifier", raised);
    return TABLE.ask(facts);
  }

  @ParameterizedTest
  @CsvSource({
    "currentRisk,        P0, priority_P0,             CURRENT_RISK",
    "rapeAlleged,        P1, priority_P1,             RAPE_ALLEGED",
    "penetrativeAlleged, P2, priority_P2_penetrative, PENETRATIVE_OFFENCE",
    "victimUnder13,      P2, priority_P2_under13,     VICTIM_UNDER_13",
    "linkedToReferred,   P3, priority_P3_linked,      LINKED_TO_REFERRED",
    "trafficking,        P3, priority_P3_trafficking, TRAFFICKING"
  })
  void each_circumstance_has_its_priority(
      String flag, String priority, String rule, String reason) {
    assertSays(ask(flag, true, false), priority, rule, reason);
  }

  @ParameterizedTest
  @CsvSource({
    "victims,  3, P3, priority_P3_victims,  THREE_OR_MORE_VICTIMS",
    "victims,  9, P3, priority_P3_victims,  THREE_OR_MORE_VICTIMS",
    "victims,  2, P4, priority_P4,          OTHER_CONTACT_OFFENCE",
    "suspects, 3, P3, priority_P3_suspects, THREE_OR_MORE_SUSPECTS",
    "suspects, 2, P4, priority_P4,          OTHER_CONTACT_OFFENCE"
  })
  void three_people_make_a_case_more_urgent(
      String who, int number, String priority, String rule, String reason) {
    assertSays(ask(who, number, false), priority, rule, reason);
  }

  @ParameterizedTest
  @CsvSource({
    "currentRisk,        P0, priority_P0,                    CURRENT_RISK",
    "rapeAlleged,        P1, priority_P1,                    RAPE_ALLEGED",
    "penetrativeAlleged, P1, priority_P2_penetrative_raised, PENETRATIVE_OFFENCE_RAISED",
    "victimUnder13,      P1, priority_P2_under13_raised,     VICTIM_UNDER_13_RAISED",
    "linkedToReferred,   P2, priority_P3_linked_raised,      LINKED_TO_REFERRED_RAISED",
    "trafficking,        P2, priority_P3_trafficking_raised, TRAFFICKING_RAISED"
  })
  void a_modifier_raises_a_case_one_level_and_never_above_P1(
      String flag, String priority, String rule, String reason) {
    assertSays(ask(flag, true, true), priority, rule, reason);
  }

  @Test
  void a_modifier_raises_larger_groups_and_any_other_case_too() {
    assertSays(
        ask("victims", 3, true),
        "P2",
        "priority_P3_victims_raised",
        "THREE_OR_MORE_VICTIMS_RAISED");
    assertSays(
        ask("suspects", 3, true),
        "P2",
        "priority_P3_suspects_raised",
        "THREE_OR_MORE_SUSPECTS_RAISED");
    assertSays(
        ask("raisedByModifier", true, true),
        "P3",
        "priority_P4_raised",
        "OTHER_CONTACT_OFFENCE_RAISED");
  }

  @ParameterizedTest
  @ValueSource(strings = {"victims", "suspects"})
  void a_number_that_nobody_knows_stops_nothing(String who) {
    assertThat(ask(who, null, false).code("priority")).isEqualTo("P4");
  }

  @Test
  void every_combination_has_one_priority_and_every_rule_is_reached() {
    Set<String> fired = new HashSet<>();
    for (int combination = 0; combination < 1 << FLAGS.size() + 2; combination++) {
      Map<String, Object> facts = anyOtherContactOffence();
      for (int i = 0; i < FLAGS.size(); i++) {
        facts.put(FLAGS.get(i), (combination >> i & 1) == 1);
      }
      facts.put("victims", 2 + (combination >> FLAGS.size() & 1));
      facts.put("suspects", 2 + (combination >> FLAGS.size() + 1 & 1));
      Verdict verdict = TABLE.ask(facts);
      fired.addAll(verdict.rules());
      assertThat(verdict.code("priority")).as("%s", facts).isIn(expected(facts));
    }
    assertThat(fired).containsExactlyInAnyOrderElementsOf(TABLE.rules());
  }

  private static String expected(Map<String, Object> facts) {
    if ((boolean) facts.get("currentRisk")) {
      return "P0";
    }
    int level = 4;
    if ((int) facts.get("victims") >= 3
        || (int) facts.get("suspects") >= 3
        || (boolean) facts.get("linkedToReferred")
        || (boolean) facts.get("trafficking")) {
      level = 3;
    }
    if ((boolean) facts.get("penetrativeAlleged") || (boolean) facts.get("victimUnder13")) {
      level = 2;
    }
    if ((boolean) facts.get("rapeAlleged")) {
      level = 1;
    }
    return "P" + ((boolean) facts.get("raisedByModifier") ? Math.max(1, level - 1) : level);
  }

  private static void assertSays(Verdict verdict, String priority, String rule, String reason) {
    assertThat(verdict.rules()).containsExactly(rule);
    assertThat(verdict.code("priority")).isEqualTo(priority);
    assertThat(verdict.code("priorityReason")).isEqualTo(reason);
  }
}
