package org.casereview.screening;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.casereview.casefile.CaseFile;
import org.casereview.platform.Actor;
import org.casereview.platform.Refusal;
import org.casereview.risk.UrgentRisks;
import org.casereview.sla.Clock;
import org.casereview.sla.HolidayCalendar;
import org.casereview.sla.Sla;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** SLA-03 and SLA-07 of a case, and the calendars of a force of another nation. */
class StepsOfScreeningTest extends OnTheEngine {

  private static final ZoneId LONDON = ZoneId.of("Europe/London");
  private static final String DUTY = "S0017";
  private static final LeavingOut WHOLE =
      new LeavingOut("The record says so.", true, null, "LOCAL_REVIEW", "TELL_BY_PLAN");

  @Autowired Sla sla;
  @Autowired Priorities priorities;
  @Autowired ScopePanels panels;
  @Autowired UrgentRisks risks;

  private List<Clock> clocks(CaseFile file, String slaId) {
    return as(Actor.JOBS, () -> sla.clocksOf(file.id())).stream()
        .filter(clock -> clock.slaId().equals(slaId))
        .toList();
  }

  private void expectsItsPriority(CaseFile file) {
    assertThat(clocks(file, "SLA-07"))
        .singleElement()
        .matches(Clock::isOpen)
        .matches(it -> it.taskId() == null && it.target().tellTeam().equals("managers"))
        .matches(it -> it.dueAt().equals(sameDay(it)));
    as(Actor.JOBS, () -> priorities.assign(file.id()));
    assertThat(clocks(file, "SLA-07")).singleElement().matches(it -> it.stoppedAt() != null);
  }

  private Instant sameDay(Clock clock) {
    return as(Actor.JOBS, () -> sla.addWorkingDays(clock.startedAt(), 0));
  }

  @Test
  void a_case_that_a_screener_finds_in_scope_is_to_get_its_priority_the_same_day() throws Refusal {
    var file = anAssessedCase(p -> p);
    assertThat(clocks(file, "SLA-07")).isEmpty();
    confirm(file, s -> s, null);
    expectsItsPriority(file);
  }

  @Test
  void so_is_one_that_the_scope_panel_keeps_in() throws Refusal {
    var file = aConfirmedCase(p -> p.with(Criterion.C1_NFA, Answer.NO));
    answerAgain(file, SECOND, s -> s.with(Question.C1_NFA, Answer.YES), "Page 4.", WHOLE);
    assertThat(clocks(file, "SLA-07")).isEmpty();
    act(MEMBER, () -> panels.decide(file.id(), MEMBER, false, WHOLE));
    expectsItsPriority(file);
  }

  @Test
  void so_is_one_that_a_second_member_of_the_panel_does_not_leave_out() throws Refusal {
    var file = aConfirmedCase(p -> p.with(Criterion.C1_NFA, Answer.NO));
    answerAgain(file, SECOND, s -> s.with(Question.C1_NFA, Answer.YES), "Page 4.", WHOLE);
    act(MEMBER, () -> panels.decide(file.id(), MEMBER, true, WHOLE));
    assertThat(clocks(file, "SLA-07")).isEmpty();
    act(OTHER_MEMBER, () -> panels.second(file.id(), OTHER_MEMBER, false, "Page 4."));
    expectsItsPriority(file);
  }

  @Test
  void danger_that_is_said_of_a_case_is_triaged_within_a_day_by_a_duty_officer() throws Refusal {
    var file = anAssessedCase(p -> p);
    confirm(file, s -> s.with(Question.CURRENT_RISK, Answer.YES), "He lives with children.");
    assertThat(clocks(file, "SLA-03"))
        .singleElement()
        .matches(Clock::isOpen)
        .matches(it -> it.target().tellTeam().equals("duty-officers"))
        .matches(it -> it.dueAt().equals(it.startedAt().plusSeconds(24 * 3600)));
    as(Actor.JOBS, () -> priorities.assign(file.id()));
    assertThat(clocks(file, "SLA-03")).hasSize(1);
    var risk = id("select id from urgent_risk where case_id = ?", file.id());
    act(
        DUTY,
        () -> {
          risks.triage(risk, DUTY, true, "Today.");
          return null;
        });
    assertThat(clocks(file, "SLA-03")).singleElement().matches(it -> it.stoppedAt() != null);
  }

  /** 15 June 2026 is a holiday in Scotland alone. */
  @Test
  void what_a_scottish_force_has_to_keep_runs_by_its_own_bank_holidays_and_no_more() {
    clock.moveTo(LocalDate.of(2026, 6, 8).atTime(9, 0).atZone(LONDON).toInstant());
    var scottish = screenedOf("SCO");
    var welsh = screenedOf("60");
    assertThat(clocks(scottish, "SLA-05"))
        .allMatch(it -> it.calendar() == HolidayCalendar.EW)
        .extracting(Clock::firstDueAt)
        .isEqualTo(clocks(welsh, "SLA-05").stream().map(Clock::firstDueAt).toList());
    assertThat(clocks(scottish, "SLA-04"))
        .singleElement()
        .matches(it -> it.calendar() == HolidayCalendar.SC);
    assertThat(clocks(welsh, "SLA-04"))
        .singleElement()
        .matches(it -> it.calendar() == HolidayCalendar.EW);
    assertThat(dates(scottish)).containsExactly("06-19", "06-23", "06-23", "06-30", "07-07");
    assertThat(dates(welsh)).containsExactly("06-18", "06-22", "06-22", "06-29", "07-06");
  }

  /** Reminder, task, force lead, chief officer, default: of the task itself and of its timers. */
  private List<String> dates(CaseFile file) {
    var due = new java.util.ArrayList<>(List.of(task(file).getDueDate()));
    management
        .createJobQuery()
        .processInstanceId(request(file).getId())
        .timers()
        .list()
        .forEach(job -> due.add(job.getDuedate()));
    return due.stream()
        .sorted()
        .map(at -> at.toInstant().atZone(LONDON).toLocalDate().toString().substring(5))
        .toList();
  }

  private CaseFile screenedOf(String force) {
    var file = aCaseOf(force, p -> p.with(Criterion.C4_VICTIMS, Answer.UNKNOWN));
    startScreening(file);
    screen(file, SCREENER, Map.of());
    return file;
  }
}
