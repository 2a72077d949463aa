package org.casereview.sla;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.UUID;
import org.casereview.platform.Ids;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Days that a calendar cannot gain or lose, and people who may not say so. */
class OneOffRefusalsTest extends OnSla {

  @Autowired OneOffDays days;
  @Autowired OneOffRecords records;
  @Autowired RecalculationPass pass;

  private OneOffDay.Entry entry(String day, OneOffDay.Kind kind) {
    return new OneOffDay.Entry(
        HolidayCalendar.SC,
        LocalDate.parse(day),
        kind,
        "Day of the test",
        "Edinburgh Gazette",
        "PUB",
        "It was proclaimed.");
  }

  private String refused(String person, OneOffDay.Entry entry) {
    String preview = refusal(person, () -> days.preview(entry));
    String said = refusal(person, () -> days.add(entry));
    assertThat(preview).as("the preview refuses the same").isEqualTo(said);
    return said;
  }

  /** The one day that was entered and not taken back. */
  private UUID counting(HolidayCalendar calendar) {
    return records.of(calendar).stream()
        .filter(day -> day.withdrawnAt() == null)
        .findFirst()
        .orElseThrow()
        .id();
  }

  @Test
  void a_day_that_cannot_be_entered_is_refused_in_a_sentence() {
    assertThat(refused(MANAGER, entry("2029-03-10", OneOffDay.Kind.HOLIDAY)))
        .isEqualTo(
            "Sat 10 Mar 2029 is at a weekend, which never counts. Nothing has to be entered.");
    assertThat(refused(MANAGER, entry("2031-01-02", OneOffDay.Kind.HOLIDAY)))
        .isEqualTo(
            "This calendar knows the days from Mon 1 Jan 2024 to Tue 31 Dec 2030. Choose one of"
                + " them.");
    assertThat(refused(MANAGER, entry("2023-12-29", OneOffDay.Kind.HOLIDAY)))
        .contains("Choose one");
    assertThat(refused(MANAGER, entry("2029-01-02", OneOffDay.Kind.HOLIDAY)))
        .isEqualTo("Tue 2 Jan 2029 is a holiday already: 2 January.");
    assertThat(refused(MANAGER, entry("2029-03-07", OneOffDay.Kind.WORKING_DAY)))
        .contains("is no holiday");
    var good = entry("2029-03-07", OneOffDay.Kind.HOLIDAY);
    assertThat(refused(MANAGER, with(good, " ", "Gazette", "PUB", "Why."))).contains("called");
    assertThat(refused(MANAGER, with(good, "Name", "", "PUB", "Why."))).contains("published");
    assertThat(refused(MANAGER, with(good, "Name", "Gazette", "SURE", "Why."))).contains("PUB");
    assertThat(refused(MANAGER, with(good, "Name", "Gazette", "PUB", null))).contains("why");
  }

  private static OneOffDay.Entry with(
      OneOffDay.Entry it, String name, String source, String grade, String reason) {
    return new OneOffDay.Entry(it.calendar(), it.day(), it.kind(), name, source, grade, reason);
  }

  @Test
  void only_managers_and_heads_of_review_change_a_calendar() {
    var good = entry("2029-03-07", OneOffDay.Kind.HOLIDAY);
    assertThat(refused(SOMEBODY, good)).startsWith("Only managers");
    assertThat(refused("L0014", good)).startsWith("Only managers");
    assertThat(refusal(SOMEBODY, () -> days.withdraw(HolidayCalendar.SC, Ids.next(), "Why.")))
        .startsWith("Only managers");
    assertThat(as(MANAGER, () -> records.of(HolidayCalendar.SC)))
        .noneMatch(day -> day.day().equals(good.day()) && day.withdrawnAt() == null);
  }

  @Test
  void a_day_is_entered_once_and_taken_back_once() {
    var good = entry("2029-03-14", OneOffDay.Kind.HOLIDAY);
    as(MANAGER, () -> does(() -> days.add(good)));
    assertThat(refused(MANAGER, good)).contains("entered for Wed 14 Mar 2029 already");
    assertThat(refused(MANAGER, entry("2029-03-14", OneOffDay.Kind.WORKING_DAY)))
        .contains("Take that back first");
    UUID id = as(MANAGER, () -> counting(HolidayCalendar.SC));
    assertThat(refusal(MANAGER, () -> days.withdraw(HolidayCalendar.SC, id, " "))).contains("why");
    as(MANAGER, () -> does(() -> days.withdraw(HolidayCalendar.SC, id, "Off.")));
    assertThat(refusal(MANAGER, () -> days.withdraw(HolidayCalendar.SC, id, "Off.")))
        .contains("taken back already");
    pass.goOn();
  }

  @Test
  void what_was_entered_cannot_be_written_over() {
    as(MANAGER, () -> does(() -> days.add(entry("2029-03-21", OneOffDay.Kind.HOLIDAY))));
    UUID id = as(MANAGER, () -> counting(HolidayCalendar.SC));
    for (String sql :
        new String[] {
          "update casereview.one_off_day set day = day + 1", "delete from casereview.one_off_day"
        }) {
      assertThatThrownBy(() -> run(MANAGER, () -> jdbc.update(sql)))
          .rootCause()
          .hasMessageContaining("permission denied");
    }
    as(MANAGER, () -> does(() -> days.withdraw(HolidayCalendar.SC, id, "Test.")));
    pass.goOn();
  }
}
