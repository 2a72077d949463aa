package org.casereview.sla;

import java.time.Instant;
import java.time.LocalDate;
import org.casereview.people.Forces;
import org.casereview.platform.Refusal;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who may plan a backlog, and what a plan has to say. */
@Component
class PlanRules {

  private final Authority authority;
  private final Forces forces;
  private final JdbcClient jdbc;

  PlanRules(Authority authority, Forces forces, JdbcClient jdbc) {
    this.authority = authority;
    this.forces = forces;
    this.jdbc = jdbc;
  }

  void require(BacklogPlan plan, Instant now) throws Refusal {
    refuse(!authority.isManager(), "A backlog is planned by a manager or a head of review.");
    LocalDate today = WorkingDays.day(now);
    refuse(plan.firstStart().isBefore(today), "The first start has passed. Choose today or later.");
    refuse(plan.perDay() < 1 || plan.perDay() > 1000, "Say how many begin each day: 1 to 1000.");
    refuse(
        plan.validTo().isBefore(plan.validFrom()),
        "The last day of receipt is before the first. Correct one of them.");
    refuse(
        plan.priority() != null && !"P1".equals(plan.priority()),
        "Before screening only P1 (rape alleged) is known. Choose P1, or leave the priority out.");
    refuse(
        plan.forceCode() != null
            && forces.participating().stream().noneMatch(f -> f.code().equals(plan.forceCode())),
        "There is no force with this code in the review.");
    requireOnCalendar(plan.firstStart().atStartOfDay(WorkingDays.LONDON).toInstant());
  }

  void requireOnCalendar(Instant due) throws Refusal {
    LocalDate until =
        jdbc.sql("select covers_to from casereview.holiday_calendar where calendar = ?")
            .param(HolidayCalendar.EW.name())
            .query(LocalDate.class)
            .single();
    refuse(
        WorkingDays.day(due).isAfter(until),
        "The plan goes beyond the calendar, which ends on "
            + until
            + ". Let more cases begin each day.");
  }

  private static void refuse(boolean wrong, String sentence) throws Refusal {
    if (wrong) {
      throw new Refusal(sentence);
    }
  }
}
