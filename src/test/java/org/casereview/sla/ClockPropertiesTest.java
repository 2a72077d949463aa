package org.casereview.sla;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What holds for every start, every limit and every pause, on every calendar. */
class ClockPropertiesTest {

  private static final ZoneId LONDON = ZoneId.of("Europe/London");
  private static final int CASES = 100_000;
  private static final LimitUnit[] UNITS = LimitUnit.values();

  private final long seed = Long.getLong("clocks.seed", new Random().nextLong());
  private final Random random = new Random(seed);

  private Instant anyStart() {
    // Often near a change of the clock, a holiday or a leap day, where mistakes live.
    var interesting =
        List.of(
            "2024-02-28",
            "2024-02-29",
            "2028-02-29",
            "2026-03-28",
            "2026-03-29",
            "2026-10-24",
            "2026-10-25",
            "2025-12-24",
            "2026-04-02",
            "2027-12-24",
            "2028-01-01",
            "2029-03-25");
    LocalDate day =
        random.nextInt(4) == 0
            ? LocalDate.parse(interesting.get(random.nextInt(interesting.size())))
            : LocalDate.of(2024, 1, 1).plusDays(random.nextInt(2200));
    return day.atStartOfDay(LONDON)
        .toInstant()
        .plusSeconds(random.nextInt(86_400))
        .plus(random.nextInt(1000), ChronoUnit.MILLIS);
  }

  private List<SlowReckoning.Waited> anyPauses(Instant start) {
    var pauses = new ArrayList<SlowReckoning.Waited>();
    Instant from = start;
    for (int i = random.nextInt(4); i > 0; i--) {
      from = from.plus(Duration.ofMinutes(random.nextInt(60 * 24 * 10)));
      Instant to = from.plus(Duration.ofMinutes(random.nextInt(60 * 24 * 20)));
      pauses.add(new SlowReckoning.Waited(from, to));
      from = to;
    }
    return pauses;
  }

  @Test
  void a_hundred_thousand_clocks_are_due_as_a_slow_count_day_by_day_says() {
    for (int i = 0; i < CASES; i++) {
      var calendar = HolidayCalendar.values()[random.nextInt(3)];
      Instant start = anyStart();
      LimitUnit unit = UNITS[random.nextInt(UNITS.length)];
      int amount = random.nextInt(unit == LimitUnit.MIN ? 600 : 70);
      var pauses = anyPauses(start);
      List<Change> changes =
          pauses.stream().map(p -> (Change) new Change.Pause(p.from(), p.to())).toList();
      Instant fast = new Reckoning(start, changes, DAYS[calendar.ordinal()]).due(amount, unit);
      assertThat(fast)
          .as("seed %d: %d %s from %s on %s with %s", seed, amount, unit, start, calendar, pauses)
          .isEqualTo(SLOW[calendar.ordinal()].due(start, amount, unit, pauses));
    }
    System.out.println("Clocks compared with the slow count: seed " + seed);
  }

  private static final WorkingDays[] DAYS =
      Stream.of(HolidayCalendar.values()).map(PrintedHolidays::days).toArray(WorkingDays[]::new);
  private static final SlowReckoning[] SLOW =
      Stream.of(HolidayCalendar.values())
          .map(calendar -> new SlowReckoning(PrintedHolidays.of(calendar).keySet()))
          .toArray(SlowReckoning[]::new);

  @Test
  void whoever_starts_later_or_has_more_time_is_never_due_earlier() {
    for (int i = 0; i < CASES; i++) {
      var days = DAYS[random.nextInt(3)];
      LimitUnit unit = UNITS[random.nextInt(UNITS.length)];
      Instant one = anyStart();
      Instant later = one.plus(Duration.ofMinutes(random.nextInt(60 * 24 * 30)));
      int amount = random.nextInt(60);
      assertThat(unit.after(later, amount, days))
          .as("seed %d: %d %s from %s and %s", seed, amount, unit, one, later)
          .isAfterOrEqualTo(unit.after(one, amount, days));
      assertThat(unit.after(one, amount + 1, days))
          .as("seed %d: %d %s and one more from %s", seed, amount, unit, one)
          .isAfterOrEqualTo(unit.after(one, amount, days));
      Instant due = unit.after(one, amount, days);
      assertThat(unit.extended(due, one, later, days))
          .as("seed %d: a pause takes no time away", seed)
          .isAfterOrEqualTo(due);
    }
  }

  @ParameterizedTest
  @EnumSource(HolidayCalendar.class)
  void no_working_days_end_on_a_weekend_or_a_holiday_and_all_end_with_their_day(
      HolidayCalendar calendar) {
    var days = DAYS[calendar.ordinal()];
    for (int i = 0; i < CASES / 10; i++) {
      Instant due = days.addWorkingDays(anyStart(), random.nextInt(60));
      var local = due.atZone(LONDON);
      assertThat(local.getDayOfWeek()).isNotIn(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);
      assertThat(days.holiday(local.toLocalDate())).as("seed %d", seed).isNull();
      assertThat(local.toLocalTime()).hasToString("23:59:59");
    }
  }

  @Test
  void an_hour_is_an_hour_on_the_days_when_the_clocks_change() {
    for (int year = 2024; year <= 2030; year++) {
      for (int month : new int[] {3, 10}) {
        LocalDate sunday = LocalDate.of(year, month, 31);
        while (sunday.getDayOfWeek() != DayOfWeek.SUNDAY) {
          sunday = sunday.minusDays(1);
        }
        Instant saturday = sunday.minusDays(1).atTime(12, 0).atZone(LONDON).toInstant();
        Instant due = LimitUnit.H.after(saturday, 24, DAYS[0]);
        assertThat(Duration.between(saturday, due)).isEqualTo(Duration.ofHours(24));
        assertThat(due.atZone(LONDON).getHour()).isEqualTo(month == 3 ? 13 : 11);
        assertThat(LimitUnit.CD.after(saturday, 1, DAYS[0]))
            .isEqualTo(sunday.atTime(23, 59, 59).atZone(LONDON).toInstant());
      }
    }
  }

  @Test
  void a_leap_day_is_a_day_like_others() {
    Instant before = Instant.parse("2024-02-28T12:00:00Z");
    assertThat(LimitUnit.WD.after(before, 1, DAYS[0])).isEqualTo("2024-02-29T23:59:59Z");
    assertThat(LimitUnit.WD.after(before, 2, DAYS[0])).isEqualTo("2024-03-01T23:59:59Z");
    assertThat(LimitUnit.CD.after(Instant.parse("2028-02-28T12:00:00Z"), 2, DAYS[0]))
        .isEqualTo("2028-03-01T23:59:59Z");
  }

  @Test
  void good_friday_and_easter_monday_are_where_the_moon_puts_them() {
    IntStream.rangeClosed(2024, 2030)
        .mapToObj(ClockPropertiesTest::easter)
        .forEach(
            sunday -> {
              for (var calendar : HolidayCalendar.values()) {
                var days = DAYS[calendar.ordinal()];
                assertThat(days.holiday(sunday.minusDays(2))).isEqualTo("Good Friday");
                assertThat(days.holiday(sunday.plusDays(1)))
                    .isEqualTo(calendar == HolidayCalendar.SC ? null : "Easter Monday");
              }
            });
  }

  /** The anonymous Gregorian computus. */
  private static LocalDate easter(int year) {
    int a = year % 19;
    int b = year / 100;
    int c = year % 100;
    int d = (19 * a + b - b / 4 - (b - (b + 8) / 25 + 1) / 3 + 15) % 30;
    int e = (32 + 2 * (b % 4) + 2 * (c / 4) - d - c % 4) % 7;
    int f = d + e - 7 * ((a + 11 * d + 22 * e) / 451) + 114;
    return LocalDate.of(year, f / 31, f % 31 + 1);
  }
}
