package org.casereview.sla;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.casereview.people.DemoPeople;
import org.casereview.platform.Actor;
import org.casereview.platform.Ids;
import org.casereview.platform.NewCases;
import org.casereview.platform.Refusal;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;

/** Each test has a month of 2027 to itself: a plan takes the cases received in its days. */
class BacklogTest extends OnSla {

  private static final String MANAGER = "S0013";

  @Autowired private BacklogPlans plans;
  @Autowired private Clocks clocks;
  @Autowired private DemoPeople demo;

  @BeforeEach
  void people() {
    demo.create();
  }

  @Test
  void cases_begin_so_many_a_working_day_and_rape_comes_first() throws Refusal {
    on("2027-02-01"); // Monday
    add(plan("2027-02-01", 2), false);
    List<UUID> cases = cases(5);
    alleged(cases.get(4));
    together(cases);
    assertThat(due(cases.get(4))).isEqualTo("2027-02-15"); // place 1, Monday
    assertThat(due(cases.get(0))).isEqualTo("2027-02-15");
    assertThat(due(cases.get(1))).isEqualTo("2027-02-16");
    assertThat(due(cases.get(2))).isEqualTo("2027-02-16");
    assertThat(due(cases.get(3))).isEqualTo("2027-02-17");
    assertThat(explained(cases.get(3)).backlog().plan()).isEqualTo("Opening balance");
    assertThat(explained(cases.get(3)).backlog().startsOn()).isEqualTo("2027-02-03");
    UUID later = aCase("SCREENING");
    opened(later, "screenCase");
    assertThat(explained(later).backlog().n()).isEqualTo(6);
  }

  @Test
  void a_plan_never_brings_a_target_forward_and_only_its_own_cases_are_in_it() throws Refusal {
    on("2027-03-01");
    add(plan("2027-03-01", 1000), false);
    on("2027-03-10");
    UUID late = aCase("SCREENING");
    opened(late, "screenCase");
    assertThat(due(late)).isEqualTo("2027-03-24");
    on("2027-04-01");
    UUID after = aCase("SCREENING");
    opened(after, "screenCase");
    assertThat(explained(after).backlog()).isNull();
  }

  @Test
  void open_cases_that_nobody_has_begun_are_moved_on_record_and_their_tasks_follow()
      throws Refusal {
    on("2027-05-04");
    List<UUID> cases = cases(4);
    UUID begun = Ids.next();
    opened(cases.get(0), "screenCase", begun);
    held.give(begun, "S0002");
    cases.subList(1, 4).forEach(id -> opened(id, "screenCase"));
    alleged(cases.get(3));
    var effect = add(plan("2027-05-10", 1), true);
    assertThat(effect.cases()).isEqualTo(3);
    assertThat(effect.weeks())
        .containsExactly(java.util.Map.entry(LocalDate.parse("2027-05-24"), 3));
    assertThat(explained(cases.get(0)).backlog()).isNull();
    assertThat(due(cases.get(3))).isEqualTo("2027-05-24");
    assertThat(due(cases.get(1))).isEqualTo("2027-05-25");
    assertThat(due(cases.get(2))).isEqualTo("2027-05-26");
    assertThat(events.stream(ClockMoved.class)).hasSize(3);
    var moved = clocksOf(cases.get(2)).get(0);
    assertThat(moved.firstDueAt()).isBefore(moved.dueAt());
    assertThat(moved.warnAt()).isEqualTo("2027-05-19T22:59:59Z");
  }

  @Test
  void a_preview_says_what_would_be_due_and_keeps_nothing() throws Refusal {
    on("2027-06-01");
    List<UUID> cases = cases(3);
    cases.forEach(id -> opened(id, "screenCase"));
    String before = due(cases.get(2));
    var effect = preview(plan("2027-06-07", 1));
    assertThat(effect.weeks().values()).containsExactly(3);
    assertThat(due(cases.get(2))).isEqualTo(before);
    UUID next = aCase("SCREENING");
    opened(next, "screenCase");
    assertThat(explained(next).backlog()).isNull();
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      value = {
        "-,  -,  2027-06-30, 5,    2027-07-01, 2027-07-31, The first start has passed",
        "-,  -,  2031-01-01, 5,    2027-07-01, 2027-07-31, goes beyond the calendar",
        "-,  -,  2027-07-01, 0,    2027-07-01, 2027-07-31, how many begin each day",
        "-,  -,  2027-07-01, 1001, 2027-07-01, 2027-07-31, how many begin each day",
        "-,  -,  2027-07-01, 5,    2027-07-02, 2027-07-01, before the first",
        "-,  P2, 2027-07-01, 5,    2027-07-01, 2027-07-31, only P1",
        "ZZ, -,  2027-07-01, 5,    2027-07-01, 2027-07-31, no force with this code"
      })
  void a_plan_that_cannot_be_is_refused(
      String force,
      String priority,
      LocalDate first,
      int perDay,
      LocalDate from,
      LocalDate to,
      String sentence) {
    on("2027-07-01");
    var plan = new BacklogPlan("A plan", force, priority, first, perDay, from, to, "Too many.");
    assertThatThrownBy(() -> add(plan, true))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining(sentence);
  }

  @ParameterizedTest
  @ValueSource(strings = {"S0002", "S0004", "L0014", "nobody"})
  void only_who_manages_the_review_plans_a_backlog(String somebody) {
    on("2027-08-02");
    assertThatThrownBy(() -> by(somebody, () -> plans.add(plan("2027-08-02", 5), false)))
        .hasMessageContaining("by a manager or a head of review");
  }

  @Test
  void a_plan_that_would_go_beyond_the_calendar_is_refused_and_moves_nothing() {
    on("2027-09-01");
    List<UUID> cases = cases(3);
    cases.forEach(id -> opened(id, "screenCase"));
    String before = due(cases.get(2));
    assertThatThrownBy(() -> add(plan("2030-12-30", 1), true))
        .hasMessageContaining("Let more cases begin each day");
    assertThat(due(cases.get(2))).isEqualTo(before);
  }

  @Test
  void a_place_is_not_rewritten() throws Refusal {
    on("2027-10-01");
    add(plan("2027-10-01", 5), false);
    opened(aCase("SCREENING"), "screenCase");
    for (String sql : List.of("update backlog_slot set n = 99", "delete from backlog_plan")) {
      assertThatThrownBy(() -> run(MANAGER, () -> jdbc.update(sql)))
          .isInstanceOf(DataAccessException.class);
    }
  }

  /** For cases received in the month of its first start. */
  private static BacklogPlan plan(String firstStart, int perDay) {
    LocalDate first = LocalDate.parse(firstStart);
    LocalDate month = first.getYear() == 2030 ? LocalDate.parse("2027-09-01") : first;
    return new BacklogPlan(
        "Opening balance",
        null,
        null,
        first,
        perDay,
        month.withDayOfMonth(1),
        month.withDayOfMonth(28),
        "All of it came on one day.");
  }

  private BacklogPlans.Effect add(BacklogPlan plan, boolean open) throws Refusal {
    return by(MANAGER, () -> plans.add(plan, open));
  }

  private BacklogPlans.Effect preview(BacklogPlan plan) throws Refusal {
    return by(MANAGER, () -> plans.preview(plan));
  }

  private interface Asking {
    BacklogPlans.Effect ask() throws Refusal;
  }

  private static BacklogPlans.Effect by(String person, Asking asking) throws Refusal {
    Object answer =
        Actor.as(
            person,
            () -> {
              try {
                return asking.ask();
              } catch (Refusal e) {
                return e;
              }
            });
    if (answer instanceof Refusal refused) {
      throw refused;
    }
    return (BacklogPlans.Effect) answer;
  }

  private void on(String day) {
    clock.set(day + "T10:00:00Z");
  }

  private List<UUID> cases(int n) {
    return IntStream.range(0, n).mapToObj(i -> aCase("SCREENING")).toList();
  }

  private void alleged(UUID caseId) {
    run(
        SOMEBODY,
        () -> jdbc.update("update review_case set rape_alleged = true where id = ?", caseId));
  }

  private void together(List<UUID> cases) {
    run(
        SOMEBODY,
        () ->
            NewCases.together(
                cases,
                () ->
                    cases.forEach(
                        id -> sla.open(id, "case-screening", "screenCase", Ids.next(), null))));
  }

  private String due(UUID caseId) {
    return WorkingDays.day(clocksOf(caseId).get(0).dueAt()).toString();
  }

  private Explanation explained(UUID caseId) {
    UUID clockId = clocksOf(caseId).get(0).id();
    return as(SOMEBODY, () -> explanations.of(clocks.find(clockId).orElseThrow(), true));
  }
}
