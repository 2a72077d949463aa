package org.casereview.sla;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A plan of the backlog beside pauses: before it, after it, and at the same moment. */
class PlannedClocksTest extends OnSla {

  @Autowired BacklogPlans plans;
  @Autowired Recomputed recomputed;
  @Autowired Calendars calendars;

  private BacklogPlans.Effect planned(String month, String firstStart) {
    LocalDate first = LocalDate.parse(month);
    var plan =
        new BacklogPlan(
            "A plan",
            null,
            null,
            LocalDate.parse(firstStart),
            5,
            first,
            first.withDayOfMonth(28),
            "All came at once.");
    return as(MANAGER, () -> does(() -> plans.add(plan, true)));
  }

  private Clock now(UUID caseId) {
    return clocksOf(caseId).get(0);
  }

  private String again(UUID caseId) {
    return as(
        SOMEBODY,
        () ->
            recomputed
                .of(clocksOf(caseId), Clock::target, calendars::of)
                .get(0)
                .dueAt()
                .toString());
  }

  private void waits(UUID caseId, String until) {
    run(SOMEBODY, () -> sla.pause(caseId, PauseReason.AWAITING_FORCE));
    clock.set(until);
    run(SOMEBODY, () -> sla.resume(caseId));
  }

  @Test
  void a_pause_before_the_plan_is_not_counted_twice_and_one_after_it_counts() {
    clock.set("2028-05-02T10:00:00Z");
    UUID caseId = aCase("SCREENING");
    opened(caseId, "screenCase");
    waits(caseId, "2028-05-04T10:00:00Z");
    clock.set("2028-05-05T10:00:00Z");
    assertThat(planned("2028-05-01", "2028-05-08").cases()).isEqualTo(1);
    assertThat(now(caseId).dueAt()).isEqualTo("2028-05-22T22:59:59Z");
    assertThat(again(caseId)).isEqualTo("2028-05-22T22:59:59Z");
    waits(caseId, "2028-05-09T10:00:00Z");
    assertThat(now(caseId).dueAt()).isEqualTo("2028-05-24T22:59:59Z");
    assertThat(again(caseId)).isEqualTo("2028-05-24T22:59:59Z");
  }

  @Test
  void a_case_that_begins_to_wait_while_the_plan_is_made_waits_on() throws Exception {
    clock.set("2028-08-01T10:00:00Z");
    UUID caseId = aCase("SCREENING");
    var before = opened(caseId, "screenCase");
    var plan =
        as(
            SOMEBODY,
            () -> {
              sla.pause(caseId, PauseReason.AWAITING_FORCE);
              var running =
                  CompletableFuture.supplyAsync(() -> planned("2028-08-01", "2028-08-14"));
              while (!running.isDone() && !somebodyWaits()) {
                Thread.onSpinWait();
              }
              return running;
            });
    assertThat(plan.get(30, TimeUnit.SECONDS).cases()).isZero();
    assertThat(now(caseId).pausedAt()).isNotNull();
    assertThat(now(caseId).dueAt()).isEqualTo(before.dueAt());
  }

  @Test
  void an_answer_that_comes_while_a_task_is_done_holds_up_neither() throws Exception {
    UUID caseId = aCase("SCREENING");
    var first = opened(caseId, "screenCase");
    run(SOMEBODY, () -> sla.pause(caseId, PauseReason.AWAITING_FORCE));
    var answer =
        as(
            SOMEBODY,
            () -> {
              sla.stop(first.taskId());
              var running =
                  CompletableFuture.runAsync(() -> run(SOMEBODY, () -> sla.resume(caseId, caseId)));
              while (!running.isDone() && !somebodyWaits()) {
                Thread.onSpinWait();
              }
              opened(caseId, "screenCase");
              return running;
            });
    answer.get(30, TimeUnit.SECONDS);
    assertThat(waiting(caseId)).isEmpty();
  }

  private boolean somebodyWaits() {
    return jdbc.queryForObject(
        "select exists (select from pg_locks where not granted)", Boolean.class);
  }
}
