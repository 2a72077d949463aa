package org.casereview.sla;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.casereview.platform.Ids;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;

class SlaPauseTest extends OnSla {

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
  void a_deadline_set_by_law_never_stands_still_and_no_table_lets_it() {
    targets.add("tellOfCharge", "SLA-25", 1, "WD");
    UUID caseId = aCase("UNDER_REVIEW");
    opened(caseId, "tellOfCharge");
    for (PauseReason reason : PauseReason.values()) {
      run(SOMEBODY, () -> sla.pause(caseId, reason, Ids.next()));
    }
    assertThat(waiting(caseId)).isEmpty();
    var asOwner = new JdbcTemplate(owner());
    assertThatThrownBy(
            () ->
                run(
                    SOMEBODY,
                    () ->
                        asOwner.execute(
                            "select set_config('app.actor', 'S0013', false); insert into"
                                + " casereview.pause_allowed values ('SLA-25', 'LEGAL_HOLD',"
                                + " 'x')")))
        .hasMessageContaining("A deadline set by law never pauses");
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
    var why = as(SOMEBODY, () -> explanations.of(sla.clocksOf(caseId).get(0), true));
    assertThat(why.holidays())
        .isEqualTo(
            Map.of(
                LocalDate.parse("2026-04-03"), "Good Friday",
                LocalDate.parse("2026-04-06"), "Easter Monday"));
    assertThat(why.target().sourceRef()).isEqualTo("domain.md 11");
    assertThat(why.calendarVersion()).isEqualTo(opened.calendarVersion());
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
}
