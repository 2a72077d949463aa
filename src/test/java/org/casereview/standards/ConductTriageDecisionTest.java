package org.casereview.standards;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.casereview.platform.AskedTable;
import org.casereview.platform.Verdict;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class ConductTriageDecisionTest {

  private static final AskedTable TABLE = AskedTable.of("standards", "conduct-triage");
  private static final AskedTable TARGETS = AskedTable.of("sla", "sla-targets");

  private static Verdict ask(String indication) {
    Map<String, Object> facts = new HashMap<>();
    facts.put("indication", indication);
    return TABLE.ask(facts);
  }

  @ParameterizedTest
  @CsvSource({
    "K1, OFFENDING_OR_CORRUPTION, COUNTER_CORRUPTION,  true,  P0, 1,  H",
    "K2, FORCE_CONFLICTED, LOCAL_POLICING_BODY, false, P1, 24, H",
    "K3, DEATH_OR_INJURY, PSD_DEATH_OR_INJURY, true,  P1, 24, H",
    "K4, CRIMINAL_OFFENCE, PSD,                 true,  P1, 24, H",
    "K5, DISCRIMINATION, PSD,                 true,  P1, 24, H",
    "K6, GROSS_NEGLECT_PATTERN, PSD,                 false, P1, 24, H",
    "K7, NEGLECT_OF_DUTY, PSD,                 false, P3, 5,  WD",
    "K8, PERFORMANCE, LEARNING,            false, P4, 10, WD",
    "K9, SYSTEM_FAILING, LEARNING,            false, P4, 10, WD",
    "K10, VICTIM_DISSATISFIED, COMPLAINTS,          false, P2, 1,  WD",
    "K11, PARTNER_AGENCY, OTHER_BODY,          false, P3, 5,  WD"
  })
  void each_indication_has_its_route(
      String rule,
      String indication,
      String route,
      boolean mandatory,
      String priority,
      int limit,
      String unit) {
    Verdict verdict = ask(indication);
    assertThat(verdict.rules()).containsExactly("conduct_" + rule);
    assertThat(verdict.code("route")).isEqualTo(route);
    assertThat(verdict.only("mandatory")).isEqualTo(mandatory);
    assertThat(verdict.code("priority")).isEqualTo(priority);
    assertThat(verdict.number("limit")).isEqualTo(limit);
    assertThat(verdict.code("unit")).isEqualTo(unit);
  }

  @ParameterizedTest
  @EnumSource(Indication.class)
  void what_it_says_of_the_time_is_what_the_clock_of_the_task_keeps(Indication indication) {
    Verdict said = ask(indication.name());
    Verdict kept =
        TARGETS.ask(
            Map.of(
                "process",
                "standards-escalation",
                "activity",
                "notifyStandards",
                "priority",
                said.code("priority")));
    assertThat(kept.number("limit")).isEqualTo(said.number("limit"));
    assertThat(kept.code("unit")).isEqualTo(said.code("unit"));
    assertThat(Route.valueOf(said.code("route")).words()).isNotBlank();
  }

  @Test
  void every_indication_has_one_rule_and_no_rule_is_idle() {
    Stream<String> fired =
        Arrays.stream(Indication.values()).flatMap(i -> ask(i.name()).rules().stream());
    assertThat(fired).containsExactlyElementsOf(TABLE.rules());
  }

  @ParameterizedTest
  @ValueSource(strings = {"K1", "performance", ""})
  void what_is_no_indication_has_no_route(String indication) {
    assertThat(ask(indication).rows()).isEmpty();
  }
}
