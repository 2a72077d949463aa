package org.casereview.sla;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** On the holidays as the migration brings them. */
class WorkingDaysTest {

  private static final WorkingDays EW = days(HolidayCalendar.EW);
  private static final WorkingDays SC = days(HolidayCalendar.SC);
  private static final WorkingDays NI = days(HolidayCalendar.NI);

  @Test
  void england_and_wales_have_eight_holidays_a_year_none_on_a_weekend() {
    var holidays = holidays(HolidayCalendar.EW);
    for (int year = 2024; year <= 2030; year++) {
      int wanted = year;
      assertThat(holidays.keySet()).filteredOn(day -> day.getYear() == wanted).hasSize(8);
    }
    assertThat(holidays.keySet())
        .noneMatch(day -> day.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) > 0);
  }

  @Test
  void no_period_ends_on_a_holiday_and_each_costs_one_day() {
    for (var calendar : HolidayCalendar.values()) {
      var days = days(calendar);
      for (LocalDate holiday : holidays(calendar).keySet()) {
        assertThat(days.isWorkingDay(holiday)).as("%s %s", calendar, holiday).isFalse();
        assertThat(days.addWorkingDays(holiday.minusDays(1), 1)).isAfter(holiday);
        assertThat(days.between(holiday.minusDays(1), holiday)).isZero();
      }
    }
  }

  @ParameterizedTest
  @CsvSource({
    // from a plain Monday, over a weekend, over Christmas with substitutes, over Easter
    "2026-01-05, 1, 2026-01-06",
    "2026-01-09, 1, 2026-01-12",
    "2026-01-05, 10, 2026-01-19",
    "2026-12-24, 1, 2026-12-29",
    "2027-12-24, 1, 2027-12-29",
    "2027-12-31, 1, 2028-01-04",
    "2026-04-02, 1, 2026-04-07",
    // from a day that is none: the next working day is day 1
    "2026-01-10, 1, 2026-01-12",
    "2026-01-11, 1, 2026-01-12",
    "2026-04-03, 1, 2026-04-07",
    // the same day, or the next that is one
    "2026-01-05, 0, 2026-01-05",
    "2026-01-10, 0, 2026-01-12",
    "2022-06-01, 1, 2022-06-06",
    "2022-09-16, 1, 2022-09-20",
    "2023-05-05, 1, 2023-05-09"
  })
  void working_days_are_counted_from_the_day_after(LocalDate from, int n, LocalDate to) {
    assertThat(EW.addWorkingDays(from, n)).isEqualTo(to);
  }

  @ParameterizedTest
  @CsvSource({
    "winter,                       2026-01-05T10:00:00Z, 1, 2026-01-06T23:59:59Z",
    "summer,                       2026-07-06T10:00:00Z, 1, 2026-07-07T22:59:59Z",
    "over the change in March,     2026-03-27T12:00:00Z, 1, 2026-03-30T22:59:59Z",
    "over the change in October,   2026-10-23T12:00:00Z, 1, 2026-10-26T23:59:59Z",
    "23:50 in winter is that day,  2026-01-05T23:50:00Z, 1, 2026-01-06T23:59:59Z",
    "23:50 in summer is that day,  2026-07-06T22:50:00Z, 1, 2026-07-07T22:59:59Z",
    "0:10 in summer is the next,   2026-07-06T23:10:00Z, 1, 2026-07-08T22:59:59Z",
    "on the Sunday of the change,  2026-03-29T00:30:00Z, 1, 2026-03-30T22:59:59Z"
  })
  void a_period_ends_with_the_last_second_of_its_day_in_london(
      String when, Instant start, int n, Instant end) {
    assertThat(EW.addWorkingDays(start, n)).as(when).isEqualTo(end);
  }

  @Test
  void calendar_days_do_not_care_for_weekends() {
    assertThat(EW.addCalendarDays(Instant.parse("2026-03-27T12:00:00Z"), 1))
        .isEqualTo("2026-03-28T23:59:59Z");
    assertThat(EW.addCalendarDays(Instant.parse("2026-03-27T12:00:00Z"), 2))
        .isEqualTo("2026-03-29T22:59:59Z");
  }

  @Test
  void scotland_works_on_easter_monday_but_not_on_its_own_holidays() {
    assertThat(SC.isWorkingDay(LocalDate.parse("2026-04-06"))).isTrue();
    assertThat(EW.isWorkingDay(LocalDate.parse("2026-04-06"))).isFalse();
    assertThat(SC.isWorkingDay(LocalDate.parse("2026-08-31"))).isTrue();
    assertThat(SC.isWorkingDay(LocalDate.parse("2026-08-03"))).isFalse();
    assertThat(SC.isWorkingDay(LocalDate.parse("2026-06-15"))).isFalse();
    assertThat(SC.isWorkingDay(LocalDate.parse("2026-11-30"))).isFalse();
    assertThat(SC.isWorkingDay(LocalDate.parse("2028-01-04"))).isFalse();
  }

  @Test
  void northern_ireland_has_the_holidays_of_england_and_two_more() {
    assertThat(NI.isWorkingDay(LocalDate.parse("2026-03-17"))).isFalse();
    assertThat(NI.isWorkingDay(LocalDate.parse("2026-07-13"))).isFalse();
    assertThat(holidays(HolidayCalendar.NI)).hasSize(70);
  }

  @Test
  void from_any_day_a_period_contains_as_many_working_days_as_it_is_long() {
    LocalDate.of(2024, 1, 1)
        .datesUntil(LocalDate.of(2030, 7, 1))
        .forEach(
            day -> {
              for (int n = 1; n <= 60; n += 7) {
                LocalDate end = EW.addWorkingDays(day, n);
                assertThat(EW.isWorkingDay(end)).isTrue();
                assertThat(EW.between(day, end)).isEqualTo(n);
              }
            });
  }

  @Test
  void the_holidays_stepped_over_are_named() {
    assertThat(EW.holidays(LocalDate.parse("2026-04-02"), LocalDate.parse("2026-04-07")))
        .containsExactly(
            Map.entry(LocalDate.parse("2026-04-03"), "Good Friday"),
            Map.entry(LocalDate.parse("2026-04-06"), "Easter Monday"));
  }

  @Test
  void there_is_no_period_of_less_than_nothing() {
    assertThatThrownBy(() -> EW.addWorkingDays(LocalDate.parse("2026-01-05"), -1))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static WorkingDays days(HolidayCalendar calendar) {
    return PrintedHolidays.days(calendar);
  }

  private static Map<LocalDate, String> holidays(HolidayCalendar calendar) {
    return PrintedHolidays.of(calendar);
  }
}
