package org.casereview.sla;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.casereview.platform.Actor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** The rungs beside a task wait with its clock, and follow a row of their own that was released. */
class RungsTest extends OnSla {

  private static final int VERSION = 3;
  private static final String TOLD = "forceLeadToldAt";

  @Autowired Rungs rungs;
  @Autowired Recalculations recalculations;
  @Autowired RecalculationPass pass;

  /** Also what other tests have left open goes by the table, so that each test sees its own. */
  @BeforeEach
  @AfterEach
  void everythingGoesByTheTable() {
    aTableOfTargets();
    targets.add("reportOnPlan", "SLA-16", 10, "WD");
    targets.add("forceLead", "SLA-16", 10, "WD");
    targets.add("chiefOfficer", "SLA-16", 15, "WD");
    if (as(MANAGER, () -> does(recalculations::changedTargets)).looked() > 0) {
      release();
      pass.goOn();
    }
  }

  private final List<UUID> tasks = new ArrayList<>();

  @AfterEach
  void allIsDone() {
    tasks.forEach(task -> run(SOMEBODY, () -> sla.stop(task)));
  }

  private UUID release() {
    return as(MANAGER, () -> does(() -> recalculations.release(VERSION)));
  }

  private Clock withALadder(UUID caseId) {
    Clock task = opened(caseId, "reportOnPlan");
    tasks.add(task.taskId());
    run(
        SOMEBODY,
        () ->
            rungs.keep(
                task,
                List.of(
                    new Rungs.Timer(TOLD, "forceLead", task.dueAt()),
                    new Rungs.Timer(
                        "chiefOfficerToldAt", "chiefOfficer", after(task.startedAt(), 15)))));
    return task;
  }

  private Instant after(Instant start, int days) {
    return as(SOMEBODY, () -> sla.addWorkingDays(start, days));
  }

  private Instant due(Clock of, String timer) {
    return as(
        Actor.CLOCKS,
        () ->
            jdbc.queryForObject(
                    "select due_at from rung where clock_id = ? and timer = ?",
                    java.sql.Timestamp.class,
                    of.id(),
                    timer)
                .toInstant());
  }

  private long moves(Clock of, String more) {
    return as(
        Actor.CLOCKS,
        () ->
            jdbc.queryForObject(
                "select count(*) from rung_move where clock_id = ? and " + more,
                Long.class,
                of.id()));
  }

  private RungMoved last() {
    return events.stream(RungMoved.class).reduce((one, other) -> other).orElseThrow();
  }

  private List<RungMoved> told(Clock of) {
    return events.stream(RungMoved.class).filter(it -> it.taskId().equals(of.taskId())).toList();
  }

  @Test
  void rungs_stand_still_with_their_clock_and_come_as_much_later() {
    UUID caseId = aCase("FORCE_ACTION");
    Clock task = withALadder(caseId);
    clock.set("2026-01-15T10:00:00Z");
    run(SOMEBODY, () -> sla.pause(caseId, PauseReason.AWAITING_PARTNER));
    assertThat(told(task)).hasSize(2).allMatch(RungMoved::waits);
    assertThat(due(task, TOLD)).isEqualTo("2026-01-19T23:59:59Z");
    clock.set("2026-02-04T10:00:00Z"); // fourteen working days
    run(SOMEBODY, () -> sla.resume(caseId));
    assertThat(clocksOf(caseId).get(0).dueAt()).isEqualTo("2026-02-06T23:59:59Z");
    assertThat(due(task, TOLD)).isEqualTo("2026-02-06T23:59:59Z");
    assertThat(due(task, "chiefOfficerToldAt")).isEqualTo("2026-02-13T23:59:59Z");
    assertThat(told(task).subList(2, 4)).noneMatch(RungMoved::waits);
    assertThat(moves(task, "recalculation_id is null")).isEqualTo(2);
  }

  @Test
  void a_pause_within_a_day_moves_nothing_and_lets_the_rungs_go_on() {
    UUID caseId = aCase("FORCE_ACTION");
    Clock task = withALadder(caseId);
    run(SOMEBODY, () -> sla.pause(caseId, PauseReason.AWAITING_PARTNER));
    run(SOMEBODY, () -> sla.resume(caseId));
    assertThat(due(task, TOLD)).isEqualTo(task.dueAt());
    assertThat(last().waits()).isFalse();
    assertThat(moves(task, "true")).isZero();
  }

  @Test
  void a_rung_that_was_climbed_before_the_pause_stays_as_it_was() {
    UUID caseId = aCase("FORCE_ACTION");
    Clock task = withALadder(caseId);
    run(
        SOMEBODY,
        () ->
            rungs.keep(
                task, List.of(new Rungs.Timer("early", "forceLead", after(task.startedAt(), 2)))));
    clock.set("2026-01-15T10:00:00Z");
    run(SOMEBODY, () -> sla.pause(caseId, PauseReason.AWAITING_PARTNER));
    clock.set("2026-01-22T10:00:00Z");
    run(SOMEBODY, () -> sla.resume(caseId));
    assertThat(due(task, "early")).isEqualTo("2026-01-07T23:59:59Z");
    assertThat(told(task)).extracting(RungMoved::timer).doesNotContain("early");
  }

  @Test
  void a_new_row_of_a_rung_is_listed_and_moves_it_when_a_manager_lets_it() {
    UUID caseId = aCase("FORCE_ACTION");
    Clock task = withALadder(caseId);
    targets.add("forceLead", "SLA-16", 12, "WD");
    var preview = as(MANAGER, () -> does(recalculations::changedTargets));
    assertThat(preview.tableVersion()).isEqualTo(VERSION);
    assertThat(preview.moves())
        .extracting(Recalculation.Move::clockId, Recalculation.Move::activity)
        .containsExactly(org.assertj.core.api.Assertions.tuple(task.id(), "forceLead"));
    pass.goOn();
    assertThat(due(task, TOLD)).isEqualTo(task.dueAt());
    UUID run = release();
    pass.goOn();
    assertThat(due(task, TOLD)).isEqualTo("2026-01-21T23:59:59Z");
    assertThat(told(task)).extracting(RungMoved::dueAt).contains(due(task, TOLD));
    assertThat(clocksOf(caseId).get(0).dueAt()).isEqualTo(task.dueAt());
    var report = as(MANAGER, () -> does(() -> recalculations.find(run).orElseThrow()));
    assertThat(report.recalculation().finishedAt()).isNotNull();
    assertThat(report.recalculation().moved()).isEqualTo(1);
    assertThat(report.moves())
        .extracting(Recalculation.Move::activity, Recalculation.Move::dueBefore)
        .containsExactly(org.assertj.core.api.Assertions.tuple("forceLead", task.dueAt()));
    assertThat(moves(task, "limit_before = 10 and limit_after = 12")).isEqualTo(1);
    assertThatThrownBy(
            () ->
                run(
                    MANAGER,
                    () -> new JdbcTemplate(owner()).update("delete from casereview.rung_move")))
        .hasStackTraceContaining("corrected by a new row");
  }

  @Test
  void a_shorter_row_says_who_would_be_told_at_once_and_a_waiting_rung_goes_on_waiting() {
    UUID caseId = aCase("FORCE_ACTION");
    Clock task = withALadder(caseId);
    clock.set("2026-01-12T10:00:00Z");
    run(SOMEBODY, () -> sla.pause(caseId, PauseReason.AWAITING_PARTNER));
    targets.add("forceLead", "SLA-16", 3, "WD");
    var preview = as(MANAGER, () -> does(recalculations::changedTargets));
    assertThat(preview.toldAtOnce()).isEqualTo(1);
    assertThat(preview.lateAtOnce()).isZero();
    release();
    pass.goOn();
    assertThat(due(task, TOLD)).isEqualTo("2026-01-08T23:59:59Z");
    assertThat(last().waits()).isTrue();
  }

  @Test
  void a_clock_that_is_moved_beyond_the_known_holidays_tells_its_team() {
    clock.set("2030-12-20T10:00:00Z");
    UUID caseId = aCase("UNDER_REVIEW");
    opened(caseId, "checkReview");
    assertThat(ends(caseId)).isZero();
    targets.add("checkReview", "SLA-10", 15, "WD");
    release();
    pass.goOn();
    assertThat(ends(caseId)).isEqualTo(1);
    UUID waits = aCase("UNDER_REVIEW");
    opened(waits, "reportOnPlan");
    run(SOMEBODY, () -> sla.pause(waits, PauseReason.AWAITING_PARTNER));
    clock.set("2031-01-14T10:00:00Z");
    run(SOMEBODY, () -> sla.resume(waits));
    assertThat(ends(waits)).isEqualTo(1);
  }

  private long ends(UUID caseId) {
    return as(
        Actor.CLOCKS,
        () ->
            jdbc.queryForObject(
                "select count(*) from attention where case_id = ? and what = 'CALENDAR_ENDS'",
                Long.class,
                caseId));
  }
}
