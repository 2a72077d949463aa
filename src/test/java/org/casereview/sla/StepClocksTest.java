package org.casereview.sla;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.casereview.platform.Actor;
import org.casereview.platform.Ids;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Clocks of steps without a task; whose bank holidays count; who hears of what a force missed. */
class StepClocksTest extends OnBreaches {

  private static final String PROCESS = "referral-intake";
  private static final String HEAD = "S0012";

  @Autowired StepClocks steps;

  private void gapOf(UUID caseId) {
    run(
        Actor.INTAKE,
        () -> steps.begin(ClockStart.step(caseId, "14", PROCESS, "answerGaps", clock.instant())));
  }

  @Test
  void a_step_has_one_open_clock_and_a_new_one_after_it_was_done() {
    UUID caseId = aCase("SCREENING");
    gapOf(caseId);
    clock.set("2026-01-06T10:00:00Z");
    gapOf(caseId);
    assertThat(clocksOf(caseId))
        .singleElement()
        .matches(it -> it.firstDueAt().isBefore(java.time.Instant.parse("2026-02-03T00:00:00Z")));
    run(Actor.INTAKE, () -> steps.done(caseId, PROCESS, "checkCompleteness"));
    run(Actor.INTAKE, () -> steps.done(aCase("SCREENING"), PROCESS, "answerGaps"));
    assertThat(clocksOf(caseId)).allMatch(Clock::isOpen);
    run(Actor.INTAKE, () -> steps.done(caseId, PROCESS, "answerGaps"));
    gapOf(caseId);
    assertThat(clocksOf(caseId)).extracting(Clock::isOpen).containsExactly(false, true);
  }

  @Test
  void a_step_of_a_package_is_its_own_alone() {
    String one = "" + Ids.next();
    String other = "" + Ids.next();
    run(
        Actor.INTAKE,
        () -> {
          for (String subject : List.of(one, other)) {
            steps.begin(ClockStart.step(subject, PROCESS, "acknowledge", clock.instant()));
          }
          steps.done(one, PROCESS, "acknowledge");
        });
    assertThat(
            as(
                SOMEBODY,
                () ->
                    jdbc.queryForList(
                        "select subject from clock where subject in (?, ?) and stopped_at is null",
                        String.class,
                        one,
                        other)))
        .containsExactly(other);
  }

  @Test
  void what_a_force_missed_is_told_to_the_force_and_accounted_for_by_managers() {
    UUID caseId = aCase("SCREENING");
    gapOf(caseId);
    clock.set("2026-02-03T10:00:00Z");
    sweeper.sweep();
    var own = new Attention.Audience(List.of("force-liaisons"), List.of("14"));
    assertThat(as("L0014", () -> attention.unseenBy(own, 10000)))
        .filteredOn(item -> caseId.equals(item.caseId()))
        .extracting(Attention.Item::what)
        .containsExactly("LATE");
    assertThat(line(caseId).team()).isEqualTo("force-liaisons");
    assertThat(line(caseId).mayAccount()).isTrue();
    clock.set("2026-02-05T10:00:00Z");
    sweeper.sweep();
    assertThat(toldOf(caseId, MANAGER, "managers")).containsExactly("ACCOUNT_WANTED");
    assertThat(as("L0014", () -> attention.unseenBy(own, 10000)))
        .noneMatch(item -> caseId.equals(item.caseId()) && item.what().equals("ACCOUNT_WANTED"));
  }

  @Test
  void a_missed_deadline_of_law_reaches_the_heads_of_review_by_the_sweeper_once() {
    targets.add("tellVictim", "SLA-24", 1, "WD");
    UUID caseId = aCase("UNDER_REVIEW");
    UUID task = Ids.next();
    opened(caseId, "tellVictim", task);
    clock.set("2026-01-06T23:00:00Z");
    sweeper.sweep();
    assertThat(toldOf(caseId, HEAD, "heads-of-review")).isEmpty();
    clock.set("2026-01-07T00:01:00Z");
    sweeper.sweep();
    sweeper.sweep();
    run(SOMEBODY, () -> sla.stop(task));
    sweeper.sweep();
    assertThat(toldOf(caseId, HEAD, "heads-of-review")).containsExactly("STATUTORY_BREACH");
  }

  @ParameterizedTest
  @CsvSource({
    "SLA-04, SCO, SC",
    "SLA-13, NIR, NI",
    "SLA-41, SCO, SC",
    "SLA-04, 14, EW",
    "SLA-04, 60, EW",
    "SLA-04, , EW",
    "SLA-04, ???, EW",
    "SLA-05, SCO, EW",
    "SLA-12, NIR, EW",
  })
  void a_force_works_by_the_calendar_of_its_nation_and_the_review_by_its_own(
      String slaId, String force, HolidayCalendar calendar) {
    assertThat(as(SOMEBODY, () -> forces.of(slaId, force))).isEqualTo(calendar);
  }

  @Test
  void the_end_of_a_forces_limit_is_asked_by_its_own_calendar() {
    targets.add("answerRequest", "SLA-04", 10, "WD", Map.of());
    clock.set("2026-06-08T09:00:00Z");
    var now = clock.instant();
    assertThat(
            as(SOMEBODY, () -> sla.dueAt("information-request", "answerRequest", null, now, "SCO")))
        .isEqualTo("2026-06-23T22:59:59Z");
    assertThat(as(SOMEBODY, () -> sla.dueAt("information-request", "answerRequest", null, now)))
        .isEqualTo("2026-06-22T22:59:59Z");
  }
}
