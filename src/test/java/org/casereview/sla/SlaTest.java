package org.casereview.sla;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.casereview.people.OnPostgres;
import org.casereview.platform.Ids;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

@RecordApplicationEvents
class SlaTest extends OnPostgres {

  private static final String SOMEBODY = "S0005";

  @Autowired private Sla sla;
  @Autowired private ClocksFacet facet;
  @Autowired private ApplicationEvents events;

  @BeforeEach
  void aTableOfTargets() {
    targets.add("screenCase", "SLA-05", 10, "WD");
    targets.add("reviewCase", "SLA-09", 40, "WD");
    targets.add("checkReview", "SLA-10", 5, "WD");
    targets.add("triage", "SLA-03", 24, "H");
    targets.add("earlyAdvice", "SLA-18", 28, "CD");
  }

  @Test
  void a_clock_takes_its_limit_from_the_table_and_says_which_rule_set_it() {
    var clock = opened(aCase("SCREENING"), "screenCase");
    assertThat(clock.dueAt()).isEqualTo("2026-01-19T23:59:59Z");
    assertThat(clock.warnAt()).isEqualTo("2026-01-15T23:59:59Z");
    assertThat(clock.target().ruleId()).isEqualTo("rule-screenCase");
    assertThat(clock.target().tableVersion()).isEqualTo(3);
    assertThat(clock.target().tellTeam()).isEqualTo("managers");
  }

  @Test
  void hours_run_through_the_night_and_calendar_days_through_the_weekend() {
    UUID caseId = aCase("SCREENING");
    assertThat(opened(caseId, "triage").dueAt()).isEqualTo("2026-01-06T10:00:00Z");
    assertThat(opened(caseId, "earlyAdvice").dueAt()).isEqualTo("2026-02-02T23:59:59Z");
  }

  @Test
  void nothing_waits_without_a_target() {
    UUID caseId = aCase("SCREENING");
    assertThatThrownBy(() -> opened(caseId, "unheardOf"))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("unheardOf");
  }

  @Test
  void opening_the_clock_of_a_task_twice_gives_the_same_clock() {
    UUID caseId = aCase("SCREENING");
    UUID task = Ids.next();
    var first = opened(caseId, "screenCase", task);
    clock.set("2026-01-07T10:00:00Z");
    assertThat(opened(caseId, "screenCase", task)).isEqualTo(first);
    assertThat(clocksOf(caseId)).containsExactly(first);
  }

  @Test
  void a_task_that_is_opened_again_after_its_clock_stopped_gets_a_new_one() {
    UUID caseId = aCase("SCREENING");
    UUID task = Ids.next();
    var first = opened(caseId, "screenCase", task);
    run(SOMEBODY, () -> sla.stop(task));
    var second = opened(caseId, "screenCase", task);
    assertThat(second.id()).isNotEqualTo(first.id());
    run(SOMEBODY, () -> sla.cancel(task));
    assertThat(clocksOf(caseId)).noneMatch(Clock::isOpen);
  }

  @Test
  void work_done_in_time_is_not_late_and_stopping_twice_changes_nothing() {
    UUID caseId = aCase("SCREENING");
    UUID task = Ids.next();
    opened(caseId, "screenCase", task);
    clock.set("2026-01-19T23:59:59Z");
    run(SOMEBODY, () -> sla.stop(task));
    clock.set("2026-02-19T10:00:00Z");
    run(SOMEBODY, () -> sla.stop(task));
    var stopped = clocksOf(caseId).get(0);
    assertThat(stopped.stoppedAt()).isEqualTo("2026-01-19T23:59:59Z");
    assertThat(stopped.lateAt()).isNull();
  }

  @Test
  void work_done_a_second_late_is_late_although_nobody_swept() {
    UUID caseId = aCase("SCREENING");
    UUID task = Ids.next();
    opened(caseId, "screenCase", task);
    clock.set("2026-01-20T00:00:00Z");
    run(SOMEBODY, () -> sla.stop(task));
    assertThat(clocksOf(caseId).get(0).lateAt()).isEqualTo("2026-01-20T00:00:00Z");
  }

  @Test
  void waiting_for_the_force_gives_back_the_working_days_it_took() {
    UUID caseId = aCase("SCREENING");
    var before = opened(caseId, "screenCase");
    clock.set("2026-01-08T09:00:00Z"); // Thursday
    run(SOMEBODY, () -> sla.pause(caseId, PauseReason.AWAITING_FORCE));
    assertThat(clocksOf(caseId).get(0).pausedAt()).isEqualTo("2026-01-08T09:00:00Z");
    clock.set("2026-01-14T09:00:00Z"); // Wednesday: four working days later
    run(SOMEBODY, () -> sla.resume(caseId));
    var after = clocksOf(caseId).get(0);
    assertThat(after.pausedAt()).isNull();
    assertThat(after.dueAt()).isEqualTo("2026-01-23T23:59:59Z");
    assertThat(after.warnAt()).isEqualTo("2026-01-21T23:59:59Z");
    assertThat(after.firstDueAt()).isEqualTo(before.dueAt());
    assertThat(events.stream(ClockMoved.class))
        .containsExactly(new ClockMoved(after.id(), after.taskId(), after.dueAt()));
  }

  @Test
  void a_pause_within_one_day_gives_nothing() {
    UUID caseId = aCase("SCREENING");
    var before = opened(caseId, "screenCase");
    run(SOMEBODY, () -> sla.pause(caseId, PauseReason.AWAITING_FORCE));
    clock.set("2026-01-05T16:00:00Z");
    run(SOMEBODY, () -> sla.resume(caseId));
    assertThat(clocksOf(caseId).get(0).dueAt()).isEqualTo(before.dueAt());
  }

  @Test
  void a_target_that_may_not_wait_for_this_reason_goes_on() {
    UUID caseId = aCase("UNDER_REVIEW");
    opened(caseId, "screenCase");
    opened(caseId, "reviewCase");
    opened(caseId, "checkReview");
    run(SOMEBODY, () -> sla.pause(caseId, PauseReason.CONDUCT_HOLD));
    assertThat(waiting(caseId)).containsExactly("SLA-09");
    run(SOMEBODY, () -> sla.resume(caseId));
    run(SOMEBODY, () -> sla.pause(caseId, PauseReason.AWAITING_FORCE));
    assertThat(waiting(caseId)).containsExactly("SLA-05", "SLA-09");
  }

  @Test
  void a_clock_that_starts_while_the_case_waits_waits_with_it() {
    UUID caseId = aCase("SCREENING");
    run(SOMEBODY, () -> sla.pause(caseId, PauseReason.AWAITING_FORCE));
    assertThat(opened(caseId, "screenCase").pausedAt()).isEqualTo(clock.instant());
    clock.set("2026-01-06T10:00:00Z");
    run(SOMEBODY, () -> sla.resume(caseId));
    assertThat(clocksOf(caseId).get(0).dueAt()).isEqualTo("2026-01-20T23:59:59Z");
  }

  @Test
  void with_two_requests_open_the_clock_goes_on_after_the_last_answer() {
    UUID caseId = aCase("SCREENING");
    UUID one = Ids.next();
    UUID other = Ids.next();
    opened(caseId, "screenCase");
    run(SOMEBODY, () -> sla.pause(caseId, PauseReason.AWAITING_FORCE, one));
    run(SOMEBODY, () -> sla.pause(caseId, PauseReason.AWAITING_FORCE, one));
    run(SOMEBODY, () -> sla.pause(caseId, PauseReason.AWAITING_FORCE, other));
    clock.set("2026-01-06T10:00:00Z");
    run(SOMEBODY, () -> sla.resume(caseId, one));
    assertThat(waiting(caseId)).containsExactly("SLA-05");
    clock.set("2026-01-07T10:00:00Z");
    run(SOMEBODY, () -> sla.resume(caseId, other));
    assertThat(waiting(caseId)).isEmpty();
    assertThat(clocksOf(caseId).get(0).dueAt()).isEqualTo("2026-01-21T23:59:59Z");
  }

  @Test
  void a_clock_that_is_late_already_cannot_hide_behind_a_pause() {
    UUID caseId = aCase("SCREENING");
    var late = opened(caseId, "screenCase");
    clock.set("2026-01-20T10:00:00Z");
    run(SOMEBODY, () -> sla.pause(caseId, PauseReason.AWAITING_FORCE));
    var after = clocksOf(caseId).get(0);
    assertThat(after.pausedAt()).isNull();
    assertThat(after.dueAt()).isEqualTo(late.dueAt());
  }

  @Test
  void work_done_while_the_clock_waits_counts_the_waiting() {
    UUID caseId = aCase("SCREENING");
    UUID task = Ids.next();
    opened(caseId, "screenCase", task);
    run(SOMEBODY, () -> sla.pause(caseId, PauseReason.AWAITING_FORCE));
    clock.set("2026-02-05T10:00:00Z");
    run(SOMEBODY, () -> sla.stop(task));
    assertThat(clocksOf(caseId).get(0).lateAt()).isNull();
  }

  @Test
  void a_due_date_is_explained_by_rule_holidays_and_pauses() {
    UUID caseId = aCase("SCREENING");
    clock.set("2026-03-30T10:00:00Z");
    var opened = opened(caseId, "screenCase");
    run(SOMEBODY, () -> sla.pause(caseId, PauseReason.AWAITING_FORCE));
    clock.set("2026-03-31T10:00:00Z");
    run(SOMEBODY, () -> sla.resume(caseId));
    var why = as(SOMEBODY, () -> sla.explain(opened.id()).orElseThrow());
    assertThat(why.holidays())
        .isEqualTo(
            Map.of(
                LocalDate.parse("2026-04-03"), "Good Friday",
                LocalDate.parse("2026-04-06"), "Easter Monday"));
    assertThat(why.target().sourceRef()).isEqualTo("domain.md 11");
    assertThat(why.calendarVersion()).isEqualTo(1);
    assertThat(why.pauses()).hasSize(1);
    assertThat(why.pauses().get(0).dueBefore()).isEqualTo(why.firstDueAt());
    assertThat(why.pauses().get(0).dueAfter()).isEqualTo(why.dueAt());
  }

  @Test
  void a_date_can_be_asked_for_without_a_clock() {
    Instant start = Instant.parse("2026-04-02T10:00:00Z");
    assertThat(as(SOMEBODY, () -> sla.dueAt("p", "checkReview", null, start)))
        .isEqualTo("2026-04-13T22:59:59Z");
    assertThat(as(SOMEBODY, () -> sla.addWorkingDays(start, 1))).isEqualTo("2026-04-07T22:59:59Z");
    assertThat(as(SOMEBODY, () -> sla.addWorkingDays(start, 1, HolidayCalendar.SC)))
        .isEqualTo("2026-04-06T22:59:59Z");
  }

  @Test
  void the_case_shows_its_clocks_but_not_those_that_were_cancelled() {
    UUID caseId = aCase("SCREENING");
    UUID gone = Ids.next();
    opened(caseId, "checkReview", gone);
    opened(caseId, "screenCase");
    run(SOMEBODY, () -> sla.cancel(gone));
    clock.set("2026-01-20T10:00:00Z");
    var shown = as(SOMEBODY, () -> facet.of(caseId));
    assertThat(facet.name()).isEqualTo("clocks");
    assertThat(shown).extracting(ClocksFacet.View::slaId).containsExactly("SLA-05");
    assertThat(shown.get(0).late()).isTrue();
  }

  private Clock opened(UUID caseId, String activity) {
    return opened(caseId, activity, Ids.next());
  }

  private Clock opened(UUID caseId, String activity, UUID task) {
    return as(SOMEBODY, () -> sla.open(caseId, "case-screening", activity, task, null));
  }

  private List<Clock> clocksOf(UUID caseId) {
    return as(SOMEBODY, () -> sla.clocksOf(caseId));
  }

  private List<String> waiting(UUID caseId) {
    return clocksOf(caseId).stream()
        .filter(clock -> clock.pausedAt() != null)
        .map(Clock::slaId)
        .toList();
  }
}
