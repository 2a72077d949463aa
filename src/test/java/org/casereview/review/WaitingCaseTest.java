package org.casereview.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WaitingCaseTest {

  private static final AllocationRules.Numbers RULES =
      new AllocationRules.Numbers(
          Map.of("CLIMBS_AFTER", 20, "CLIMBS_TO", 1, "SKILL_WAITS", 5), "RASSO");
  private static final Instant NOW = Instant.parse("2026-03-02T10:00:00Z");

  @ParameterizedTest(name = "{0} after {1} working days stands at level {2}")
  @CsvSource({
    "P0,0,0",
    "P0,100,0",
    "P1,0,1",
    "P1,100,1",
    "P2,19,2",
    "P2,20,1",
    "P3,39,2",
    "P3,40,1",
    "P4,0,4",
    "P4,20,3",
    "P4,59,2",
    "P4,60,1",
    "P4,400,1"
  })
  void age_raises_a_case_up_to_the_level_that_is_kept_for_danger(
      String priority, int waited, int level) {
    assertThat(waiting("A", priority, false, waited).level(RULES)).isEqualTo(level);
  }

  @Test
  void the_more_urgent_case_comes_first_and_among_equals_the_older() {
    assertThat(
            order(
                Set.of(),
                waiting("old P3", "P3", false, 10),
                waiting("new P1", "P1", false, 0),
                waiting("old P1", "P1", false, 9),
                waiting("P0", "P0", false, 0)))
        .containsExactly("P0", "old P1", "new P1", "old P3");
  }

  @Test
  void nothing_starves_behind_new_cases_that_keep_coming() {
    for (int day = 0; day < 200; day++) {
      var old = waiting("old", "P4", false, day);
      var newest = waiting("new", "P1", true, 0);
      if (order(Set.of("RASSO"), newest, old).get(0).equals("old")) {
        assertThat(day).isEqualTo(60);
        return;
      }
    }
    throw new AssertionError("The old case was never taken.");
  }

  @Test
  void fresh_cases_go_first_to_who_has_the_skill_that_they_want() {
    var cases =
        new WaitingCase[] {waiting("rape", "P1", true, 1), waiting("other", "P1", false, 3)};
    assertThat(order(Set.of("RASSO"), cases)).containsExactly("rape", "other");
    assertThat(order(Set.of("FORENSICS"), cases)).containsExactly("other", "rape");
    var waited = new WaitingCase[] {waiting("rape", "P1", true, 6), waiting("x", "P1", false, 3)};
    assertThat(order(Set.of(), waited)).containsExactly("rape", "x");
  }

  @Test
  void the_order_is_the_same_whatever_order_the_cases_come_in() {
    Comparator<WaitingCase> order = WaitingCase.order(RULES, Set.of("RASSO"));
    var cases =
        IntStream.range(0, 60)
            .mapToObj(i -> waiting("C" + i, "P" + i % 5, i % 3 == 0, i % 25))
            .toList();
    for (var one : cases) {
      for (var other : cases) {
        assertThat(Integer.signum(order.compare(one, other)))
            .isEqualTo(-Integer.signum(order.compare(other, one)));
      }
    }
  }

  private static List<String> order(Set<String> skills, WaitingCase... cases) {
    return Stream.of(cases)
        .sorted(WaitingCase.order(RULES, skills))
        .map(WaitingCase::number)
        .toList();
  }

  private static WaitingCase waiting(String number, String priority, boolean rape, int waited) {
    return new WaitingCase(
        UUID.randomUUID(),
        number,
        "14",
        priority,
        rape,
        NOW.minus(Duration.ofDays(waited)),
        waited);
  }
}
