package org.casereview.sla;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** From Monday 5 January 2026, 10:00; Friday 9 January is a holiday here. */
class WarningPointsTest {

  private static final Instant START = Instant.parse("2026-01-05T10:00:00Z");
  private static final WorkingDays DAYS =
      new WorkingDays(
          HolidayCalendar.EW,
          1,
          LocalDate.parse("2030-12-31"),
          Map.of(LocalDate.parse("2026-01-09"), "A holiday"));

  @ParameterizedTest
  @CsvSource({
    "50%,        10, WD,  2026-01-13T23:59:59Z",
    "80%,        10, WD,  2026-01-16T23:59:59Z",
    "8WD,        10, WD,  2026-01-16T23:59:59Z",
    "1WD left,    3, WD,  2026-01-07T23:59:59Z",
    "4H left,     1, WD,  2026-01-06T19:59:59Z",
    "50%,        24, H,   2026-01-05T22:00:00Z",
    "12H,        24, H,   2026-01-05T22:00:00Z",
    "50%,         1, H,   2026-01-05T10:30:00Z",
    "15MIN,      30, MIN, 2026-01-05T10:15:00Z",
    "24CD,       28, CD,  2026-01-29T23:59:59Z",
    "7CD left,   28, CD,  2026-01-26T23:59:59Z"
  })
  void a_point_is_a_share_or_so_long_after_the_start_or_so_long_before_the_end(
      String point, int limit, LimitUnit unit, Instant at) {
    Instant due = unit.after(START, limit, DAYS);
    assertThat(new WarningPoints(point).of(START, due, limit, unit, DAYS)).containsExactly(at);
  }

  @Test
  void points_come_in_their_order_and_none_before_the_start_or_after_the_end() {
    Instant due = LimitUnit.WD.after(START, 2, DAYS);
    assertThat(new WarningPoints("80%, 9WD, 30CD left").of(START, due, 2, LimitUnit.WD, DAYS))
        .containsExactly(START, Instant.parse("2026-01-06T23:59:59Z"), due);
  }

  @Test
  void what_was_given_more_time_is_warned_of_so_long_before_its_new_end() {
    Instant due = Instant.parse("2026-03-02T23:59:59Z");
    assertThat(new WarningPoints("80%").of(START, due, 10, LimitUnit.WD, DAYS))
        .containsExactly(Instant.parse("2026-02-26T23:59:59Z"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "soon", "0.5", "100%", "8 WD", "50%;80%", "-1WD", "4H before"})
  void what_cannot_be_read_is_named(String written) {
    assertThatThrownBy(() -> new WarningPoints(written))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("'" + written + "' is no point of warning");
  }

  @Test
  void a_point_in_another_unit_than_the_limit_is_named() {
    assertThatThrownBy(() -> new WarningPoints("12H").of(START, START, 3, LimitUnit.WD, DAYS))
        .hasMessageContaining("'12H' is no point of a limit in WD");
  }
}
