package org.casereview.sla;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.casereview.casefile.CaseFiles;
import org.casereview.platform.Ids;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The open clocks of a case go by its new priority; when it is more urgent, from the change on. */
class FollowsPriorityTest extends OnSla {

  @Autowired CaseFiles cases;
  @Autowired Extensions extensions;
  @Autowired Recomputed recomputed;
  @Autowired Calendars calendars;

  private UUID caseId;

  @BeforeEach
  void targetsByPriority() {
    targets.addOf("P4", "reviewCase", "SLA-09", 20, "WD");
    targets.addOf("P1", "reviewCase", "SLA-09", 10, "WD");
    targets.addOf("P0", "reviewCase", "SLA-09", 24, "H");
    caseId = aCase("IN_SCOPE");
    becomes("P4");
  }

  private void becomes(String priority) {
    run(MANAGER, () -> cases.recordPriority(caseId, priority, List.of("OTHER_CONTACT_OFFENCE")));
  }

  private Clock started() {
    return as(SOMEBODY, () -> sla.open(caseId, "file-review", "reviewCase", Ids.next(), "P4"));
  }

  private Clock now(Clock of) {
    return clocksOf(caseId).stream().filter(c -> c.id().equals(of.id())).findFirst().orElseThrow();
  }

  @Test
  void what_is_more_urgent_counts_from_the_change_and_says_from_where_to_where() {
    var it = started();
    assertThat(it.dueAt()).isEqualTo("2026-02-02T23:59:59Z");
    clock.set("2026-01-08T10:00:00Z");
    becomes("P1");
    assertThat(now(it).dueAt()).isEqualTo("2026-01-22T23:59:59Z");
    assertThat(now(it).priority()).isEqualTo("P1");
    assertThat(now(it).firstDueAt()).isEqualTo(it.dueAt());
    assertThat(events.stream(ClockMoved.class))
        .contains(new ClockMoved(it.id(), it.taskId(), now(it).dueAt()));
    var moves = as(MANAGER, () -> explanations.of(now(it), true)).moves();
    assertThat(moves).hasSize(1);
    assertThat(moves.get(0).because())
        .isEqualTo(
            "the case is more urgent now: 10 working days counted from then, instead of 20 working"
                + " days, and never later than before");
    assertThat(moves.get(0).dueBefore()).isEqualTo(it.dueAt());
    becomes("P4");
    assertThat(now(it).dueAt()).isEqualTo(it.dueAt());
  }

  @Test
  void what_is_more_urgent_late_is_not_due_in_the_past_and_never_later_than_before() {
    var it = started();
    clock.set("2026-01-26T10:00:00Z");
    becomes("P1");
    assertThat(now(it).dueAt()).isEqualTo(it.dueAt());
    assertThat(as(MANAGER, () -> explanations.of(now(it), true)).sentences())
        .contains(
            "It stayed due on Mon 2 Feb 2026, 23:59, although the case is more urgent now: 10"
                + " working days counted from then, instead of 20 working days, and never later"
                + " than before, by Colin Brackenbury.");
    clock.set("2026-01-27T10:00:00Z");
    becomes("P0");
    assertThat(now(it).dueAt()).isEqualTo("2026-01-28T10:00:00Z");
    becomes("P1");
    assertThat(now(it).dueAt()).isEqualTo("2026-01-28T10:00:00Z");
    becomes("P4");
    assertThat(now(it).dueAt()).isEqualTo(it.dueAt());
  }

  @Test
  void what_moves_clocks_later_computes_the_same() {
    var it = started();
    clock.set("2026-01-08T10:00:00Z");
    becomes("P1");
    clock.set("2026-01-09T10:00:00Z");
    becomes("P0");
    assertThat(again(it)).isEqualTo(now(it).dueAt()).isEqualTo("2026-01-10T10:00:00Z");
    clock.set("2026-01-09T11:00:00Z");
    run(SOMEBODY, () -> sla.pause(caseId, PauseReason.AWAITING_FORCE));
    clock.set("2026-01-09T12:00:00Z");
    run(SOMEBODY, () -> sla.resume(caseId));
    assertThat(again(it)).isEqualTo(now(it).dueAt()).isEqualTo("2026-01-10T11:00:00Z");
  }

  private java.time.Instant again(Clock of) {
    return as(
        SOMEBODY,
        () -> recomputed.of(List.of(now(of)), Clock::target, calendars::of).get(0).dueAt());
  }

  @Test
  void a_pause_and_an_extension_are_in_the_old_date_and_what_comes_later_is_added() {
    var it = started();
    run(SOMEBODY, () -> sla.pause(caseId, PauseReason.AWAITING_FORCE));
    clock.set("2026-01-07T10:00:00Z");
    run(SOMEBODY, () -> sla.resume(caseId));
    as(MANAGER, () -> does(() -> extensions.give(it.id(), 3, null, "The archive was flooded.")));
    assertThat(now(it).dueAt()).isEqualTo("2026-02-09T23:59:59Z");
    becomes("P1");
    assertThat(now(it).dueAt()).isEqualTo("2026-01-21T23:59:59Z");
    as(MANAGER, () -> does(() -> extensions.give(it.id(), 3, null, "The archive was flooded.")));
    assertThat(now(it).dueAt()).isEqualTo("2026-01-26T23:59:59Z");
    becomes("P4");
    assertThat(now(it).dueAt()).isEqualTo("2026-02-12T23:59:59Z");
  }

  @Test
  void a_clock_that_waits_goes_on_waiting_and_gets_what_the_waiting_took() {
    var it = started();
    run(SOMEBODY, () -> sla.pause(caseId, PauseReason.AWAITING_FORCE));
    becomes("P1");
    assertThat(now(it).pausedAt()).isNotNull();
    clock.set("2026-01-07T10:00:00Z");
    run(SOMEBODY, () -> sla.resume(caseId));
    assertThat(now(it).dueAt()).isEqualTo("2026-01-21T23:59:59Z");
  }

  @Test
  void danger_now_turns_days_into_hours() {
    var it = started();
    clock.set("2026-01-05T12:00:00Z");
    becomes("P0");
    assertThat(now(it).dueAt()).isEqualTo("2026-01-06T12:00:00Z");
  }

  @Test
  void what_is_done_what_knows_no_priority_and_what_stands_beside_are_left_alone() {
    var done = started();
    run(SOMEBODY, () -> sla.stop(done.taskId()));
    var without = opened(caseId, "reviewCase");
    var beside =
        as(
            SOMEBODY,
            () ->
                sla.open(
                    new ClockStart(
                        caseId,
                        "IR-2026-000001",
                        "information-request",
                        "reviewCase",
                        Ids.next(),
                        "P4",
                        null,
                        clock.instant())));
    becomes("P1");
    assertThat(now(done).dueAt()).isEqualTo(done.dueAt());
    assertThat(now(without)).isEqualTo(without);
    assertThat(now(beside)).isEqualTo(beside);
  }
}
