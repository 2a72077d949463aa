package org.casereview.sla;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.UUID;
import org.casereview.platform.Ids;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What one-off days and released tables do to open clocks, on the calendar of Northern Ireland. */
class RecalculationTest extends OnSla {

  static final LocalDate FEAST = LocalDate.of(2029, 3, 7);

  @Autowired OneOffDays days;
  @Autowired Recalculations recalculations;
  @Autowired RecalculationPass pass;
  @Autowired OneOffRecords records;
  @Autowired ClockSweeper sweeper;

  @BeforeEach
  void aMondayInTheSpringOf2029() {
    clock.set("2029-03-05T10:00:00Z");
    // Targets that the force has to keep, so that they run by its calendar.
    targets.add("checkReview", "SLA-13", 5, "WD");
    targets.add("screenCase", "SLA-16", 10, "WD");
  }

  @AfterEach
  void takeBack() {
    run(
        MANAGER,
        () ->
            records.of(HolidayCalendar.NI).stream()
                .filter(day -> day.withdrawnAt() == null)
                .forEach(day -> does(() -> days.withdraw(HolidayCalendar.NI, day.id(), "Test."))));
    pass.goOn();
  }

  private Clock started(UUID caseId, String activity) {
    return as(
        SOMEBODY,
        () ->
            sla.open(
                new ClockStart(
                    caseId,
                    null,
                    "case-screening",
                    activity,
                    Ids.next(),
                    null,
                    "NIR",
                    clock.instant())));
  }

  private static OneOffDay.Entry holiday(LocalDate day) {
    return new OneOffDay.Entry(
        HolidayCalendar.NI,
        day,
        OneOffDay.Kind.HOLIDAY,
        "Feast of all clocks",
        "Belfast Gazette",
        "PUB",
        "Proclaimed.");
  }

  private UUID enter(OneOffDay.Entry entry) {
    return as(MANAGER, () -> does(() -> days.add(entry)));
  }

  private Clock now(Clock of) {
    return clocksOf(of.caseId()).stream().filter(c -> c.id().equals(of.id())).findFirst().get();
  }

  private Recalculation.Report report(UUID run) {
    return as(MANAGER, () -> does(() -> recalculations.find(run).orElseThrow()));
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
  void a_new_holiday_moves_the_open_clocks_of_its_calendar_and_says_which() {
    UUID caseId = aCase("SCREENING");
    var it = started(caseId, "checkReview");
    var english = opened(caseId, "checkReview");
    var hours = started(caseId, "triage");
    UUID run = enter(holiday(FEAST));
    assertThat(now(it).dueAt()).isEqualTo("2029-03-12T23:59:59Z");
    pass.goOn();
    assertThat(now(it).dueAt()).isEqualTo("2029-03-13T23:59:59Z");
    assertThat(now(it).calendarVersion()).isEqualTo(it.calendarVersion() + 1);
    assertThat(now(it).firstDueAt()).isEqualTo(it.dueAt());
    assertThat(now(english)).isEqualTo(english);
    assertThat(now(hours).dueAt()).isEqualTo(hours.dueAt());
    var report = report(run);
    assertThat(report.recalculation().finishedAt()).isNotNull();
    assertThat(report.recalculation().begunBy()).isEqualTo(MANAGER);
    assertThat(report.moves())
        .extracting(Recalculation.Move::caseNumber, Recalculation.Move::dueAfter)
        .contains(org.assertj.core.api.Assertions.tuple(numberOf(caseId), now(it).dueAt()));
    assertThat(events.stream(ClockMoved.class))
        .contains(new ClockMoved(it.id(), it.taskId(), now(it).dueAt()));
  }

  @Test
  void a_preview_says_what_would_move_and_keeps_nothing() {
    var it = started(aCase("SCREENING"), "checkReview");
    var preview = as(MANAGER, () -> does(() -> days.preview(holiday(FEAST))));
    assertThat(preview.moves())
        .anySatisfy(
            move -> {
              assertThat(move.clockId()).isEqualTo(it.id());
              assertThat(move.dueAfter()).isEqualTo("2029-03-13T23:59:59Z");
            });
    pass.goOn();
    assertThat(now(it)).isEqualTo(it);
    assertThat(as(MANAGER, () -> records.countsOn(HolidayCalendar.NI, FEAST))).isFalse();
  }

  @Test
  void a_day_that_is_taken_back_moves_them_back_and_both_stay_on_record() {
    var it = started(aCase("SCREENING"), "checkReview");
    enter(holiday(FEAST));
    pass.goOn();
    UUID entered = as(MANAGER, () -> counting(HolidayCalendar.NI));
    as(MANAGER, () -> does(() -> days.withdraw(HolidayCalendar.NI, entered, "Called off.")));
    pass.goOn();
    assertThat(now(it).dueAt()).isEqualTo(it.dueAt());
    var why = as(MANAGER, () -> explanations.of(now(it), true));
    assertThat(why.moves()).hasSize(2);
    assertThat(why.sentences())
        .anyMatch(s -> s.contains("because Feast of all clocks was entered in the calendar"))
        .anyMatch(s -> s.contains("because Feast of all clocks was taken out of the calendar"));
  }

  @Test
  void a_holiday_on_whose_day_people_work_gives_a_day_less() {
    var saint = LocalDate.of(2029, 3, 19);
    clock.set("2029-03-16T10:00:00Z");
    var it = started(aCase("SCREENING"), "checkReview");
    assertThat(it.dueAt()).isEqualTo("2029-03-26T22:59:59Z");
    enter(
        new OneOffDay.Entry(
            HolidayCalendar.NI,
            saint,
            OneOffDay.Kind.WORKING_DAY,
            "St Patrick's Day is moved",
            "Belfast Gazette",
            "PUB",
            "Moved."));
    pass.goOn();
    assertThat(now(it).dueAt()).isEqualTo("2029-03-23T23:59:59Z");
  }

  @Test
  void what_a_pause_added_is_kept_and_counted_on_the_new_calendar() {
    UUID caseId = aCase("SCREENING");
    var it = started(caseId, "screenCase");
    run(SOMEBODY, () -> sla.pause(caseId, PauseReason.AWAITING_PARTNER));
    clock.set("2029-03-08T10:00:00Z");
    run(SOMEBODY, () -> sla.resume(caseId));
    // Ten working days, St Patrick's left out, and three of waiting.
    assertThat(now(it).dueAt()).isEqualTo("2029-03-23T23:59:59Z");
    enter(holiday(FEAST));
    pass.goOn();
    // The feast is no working day of the limit, and none of the waiting either.
    assertThat(now(it).dueAt()).isEqualTo("2029-03-23T23:59:59Z");
    enter(holiday(LocalDate.of(2029, 3, 14)));
    pass.goOn();
    assertThat(now(it).dueAt()).isEqualTo("2029-03-26T22:59:59Z");
  }

  @Test
  void what_is_late_stays_late_and_what_is_done_is_left_alone() {
    UUID caseId = aCase("SCREENING");
    var late = started(caseId, "checkReview");
    var done = started(caseId, "checkReview");
    run(SOMEBODY, () -> sla.stop(done.taskId()));
    clock.set("2029-03-13T10:00:00Z");
    sweeper.sweep();
    enter(holiday(FEAST));
    pass.goOn();
    assertThat(now(late).dueAt()).isEqualTo("2029-03-13T23:59:59Z");
    assertThat(now(late).lateAt()).isEqualTo("2029-03-13T10:00:00Z");
    assertThat(now(done).dueAt()).isEqualTo(done.dueAt());
  }

  @Test
  void a_day_entered_on_another_node_counts_here_at_once() {
    var otherNode = new Calendars(JdbcClient.create(jdbc), transaction);
    assertThat(otherNode.of(HolidayCalendar.NI).isWorkingDay(FEAST)).isTrue();
    enter(holiday(FEAST));
    assertThat(otherNode.of(HolidayCalendar.NI).isWorkingDay(FEAST)).isFalse();
    assertThat(otherNode.of(HolidayCalendar.EW).isWorkingDay(FEAST)).isTrue();
    assertThat(started(aCase("SCREENING"), "checkReview").dueAt())
        .isEqualTo("2029-03-13T23:59:59Z");
  }
}
