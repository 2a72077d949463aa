package org.casereview.sla;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.UUID;
import org.casereview.platform.Ids;
import org.junit.jupiter.api.Test;

class SlaTest extends OnSla {

  @Test
  void a_clock_takes_its_limit_from_the_table_and_says_which_rule_set_it() {
    var clock = opened(aCase("SCREENING"), "screenCase");
    assertThat(clock.dueAt()).isEqualTo("2026-01-19T23:59:59Z");
    assertThat(clock.warnAt()).isEqualTo("2026-01-12T23:59:59Z");
    assertThat(clock.warned().atRiskAt()).isEqualTo("2026-01-15T23:59:59Z");
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
    assertThat(after.warnAt()).isEqualTo("2026-01-16T23:59:59Z");
    assertThat(after.warned().atRiskAt()).isEqualTo("2026-01-21T23:59:59Z");
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
    run(SOMEBODY, () -> sla.pause(caseId, PauseReason.ADMINISTRATIVE_HOLD));
    assertThat(waiting(caseId)).containsExactly("SLA-09");
    run(SOMEBODY, () -> sla.resume(caseId));
    run(SOMEBODY, () -> sla.pause(caseId, PauseReason.AWAITING_FORCE));
    assertThat(waiting(caseId)).containsExactly("SLA-05", "SLA-09");
  }
}
