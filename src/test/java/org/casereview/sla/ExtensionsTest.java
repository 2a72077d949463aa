package org.casereview.sla;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.casereview.casefile.UnknownCase;
import org.casereview.platform.Ids;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** More time, by the authority of a manager. */
class ExtensionsTest extends OnSla {

  private static final String WHY = "The archive was flooded.";

  @Autowired Extensions extensions;
  @Autowired ClockSweeper sweeper;

  @BeforeEach
  void aDeadlineSetByLaw() {
    targets.add("tellOfCharge", "SLA-25", 1, "WD");
  }

  private Instant give(Clock clock, Integer days, LocalDate until) {
    return as(MANAGER, () -> does(() -> extensions.give(clock.id(), days, until, WHY)));
  }

  private String refusal(String person, Clock clock, Integer days, LocalDate until, String why) {
    return refusal(person, () -> extensions.give(clock.id(), days, until, why));
  }

  private Clock now(Clock of) {
    return clocksOf(of.caseId()).get(0);
  }

  @Test
  void a_manager_gives_working_days_and_the_date_says_who_and_why() {
    var it = opened(aCase("UNDER_REVIEW"), "checkReview");
    assertThat(give(it, 3, null)).isEqualTo("2026-01-15T23:59:59Z");
    assertThat(now(it).dueAt()).isEqualTo("2026-01-15T23:59:59Z");
    assertThat(now(it).warnAt()).isEqualTo("2026-01-12T23:59:59Z");
    assertThat(events.stream(ClockMoved.class))
        .contains(new ClockMoved(it.id(), it.taskId(), now(it).dueAt()));
    var why = as(MANAGER, () -> explanations.ofClock(it.id()));
    assertThat(why.sentences())
        .contains(
            "At first it was due on Mon 12 Jan 2026, 23:59.",
            "Colin Brackenbury gave 3 working days more on Mon 5 Jan 2026, 10:00: due on Thu 15 Jan"
                + " 2026, 23:59 instead of Mon 12 Jan 2026, 23:59. Reason: The archive was"
                + " flooded.",
            "It is due on Thu 15 Jan 2026, 23:59, London time.");
    assertThat(as(MANAGER, () -> explanations.of(now(it), false)).sentences())
        .noneMatch(sentence -> sentence.contains("flooded") || sentence.contains("Colin"));
  }

  @Test
  void a_manager_gives_time_until_a_day_and_a_later_pause_is_added_to_it() {
    var it = opened(aCase("SCREENING"), "screenCase");
    assertThat(give(it, null, LocalDate.of(2026, 1, 30))).isEqualTo("2026-01-30T23:59:59Z");
    run(SOMEBODY, () -> sla.pause(it.caseId(), PauseReason.AWAITING_FORCE));
    clock.set("2026-01-06T10:00:00Z");
    run(SOMEBODY, () -> sla.resume(it.caseId()));
    assertThat(now(it).dueAt()).isEqualTo("2026-02-02T23:59:59Z");
  }

  @Test
  void what_was_late_stays_late_although_it_has_more_time() {
    var it = opened(aCase("UNDER_REVIEW"), "checkReview");
    clock.set("2026-01-13T10:00:00Z");
    sweeper.sweep();
    give(it, 5, null);
    assertThat(now(it).lateAt()).isEqualTo("2026-01-13T10:00:00Z");
    assertThat(now(it).dueAt()).isEqualTo("2026-01-19T23:59:59Z");
  }

  @Test
  void a_deadline_set_by_law_is_not_extended_by_anybody() {
    var it = opened(aCase("UNDER_REVIEW"), "tellOfCharge");
    assertThat(refusal(MANAGER, it, 1, null, WHY)).startsWith("This deadline is set by law");
    assertThat(now(it)).isEqualTo(it);
    assertThat(as(MANAGER, () -> explanations.ofClock(it.id())).sentences())
        .anyMatch(s -> s.contains("(Victims' Code, Right 6): it never pauses"));
    // Nor behind the back of the rule.
    assertThatThrownBy(() -> run(MANAGER, () -> raw(it)))
        .hasMessageContaining("A deadline set by law cannot be extended");
  }

  private void raw(Clock it) {
    jdbc.update(
        """
        insert into casereview.clock_extension (id, clock_id, working_days, due_before, due_after,
          reason, given_by, given_at)
        values (?, ?, 1, ?, ?, '', 'S0013', ?)""",
        Ids.next(),
        it.id(),
        Times.db(it.dueAt()),
        Times.db(it.dueAt().plusSeconds(60)),
        Times.db(it.startedAt()));
  }

  @Test
  void what_cannot_be_given_is_refused_in_a_sentence_and_changes_nothing() {
    var it = opened(aCase("UNDER_REVIEW"), "checkReview");
    assertThat(refusal(SOMEBODY, it, 1, null, WHY)).startsWith("Only managers");
    assertThat(refusal(MANAGER, it, 1, null, " ")).contains("why");
    assertThat(refusal(MANAGER, it, null, null, WHY)).startsWith("Say either");
    assertThat(refusal(MANAGER, it, 1, LocalDate.of(2026, 2, 2), WHY)).startsWith("Say either");
    assertThat(refusal(MANAGER, it, 0, null, WHY)).contains("between 1 and 250");
    assertThat(refusal(MANAGER, it, 251, null, WHY)).contains("between 1 and 250");
    assertThat(refusal(MANAGER, it, null, LocalDate.of(2026, 1, 12), WHY)).contains("later day");
    assertThat(refusal(MANAGER, it, null, LocalDate.of(2027, 1, 6), WHY)).contains("within a year");
    assertThat(now(it)).isEqualTo(it);
    clock.set("2026-02-12T10:00:00Z");
    assertThat(refusal(MANAGER, it, 2, null, WHY)).contains("Give time that lies ahead");
    run(SOMEBODY, () -> sla.stop(it.taskId()));
    assertThat(refusal(MANAGER, it, 90, null, WHY)).startsWith("This work has ended");
    assertThat(now(it).dueAt()).isEqualTo(it.dueAt());
  }

  @Test
  void of_a_clock_that_is_not_there_nobody_is_told_anything() {
    UUID none = Ids.next();
    assertThatThrownBy(() -> as(MANAGER, () -> explanations.ofClock(none)))
        .isInstanceOf(UnknownCase.class);
    assertThatThrownBy(() -> as(MANAGER, () -> explanations.ofTask(none)))
        .isInstanceOf(UnknownCase.class);
  }

  @Test
  void a_date_beyond_the_known_holidays_says_so() {
    clock.set("2030-12-27T10:00:00Z");
    var it = opened(aCase("UNDER_REVIEW"), "checkReview");
    assertThat(as(MANAGER, () -> explanations.ofClock(it.id())).warnings())
        .containsExactly(
            "The holidays after Tue 31 Dec 2030 are not known yet, so only weekends were left out"
                + " from then on.");
    assertThat(
            as(
                MANAGER,
                () ->
                    jdbc.queryForList(
                        "select what from casereview.attention where clock_id = ?",
                        String.class,
                        it.id())))
        .containsExactly("CALENDAR_ENDS");
  }
}
