package org.casereview.sla;

import static java.util.Comparator.reverseOrder;
import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.casereview.platform.Ids;
import org.casereview.platform.NewCases;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What plans of the backlog took, and the order of cases that come one package after another. */
class BacklogListTest extends OnSla {

  @Autowired BacklogPlans plans;
  @Autowired BacklogList list;

  /** A plan for the cases of one month, begun at ten in the morning of its first start. */
  private BacklogPlan planned(String firstStart, int perDay) {
    clock.set(firstStart + "T10:00:00Z");
    LocalDate first = LocalDate.parse(firstStart);
    LocalDate until = first.withDayOfMonth(28);
    var plan = new BacklogPlan("In turn", null, null, first, perDay, first, until, "Too many.");
    as(MANAGER, () -> does(() -> plans.add(plan, false)));
    return plan;
  }

  private List<UUID> come(int cases, Integer... withRape) {
    var all = Stream.generate(() -> aCase("SCREENING")).limit(cases).toList();
    String alleged = "update review_case set rape_alleged = true where id = ?";
    run(SOMEBODY, () -> Stream.of(withRape).forEach(i -> jdbc.update(alleged, all.get(i))));
    run(
        SOMEBODY,
        () ->
            NewCases.together(
                all,
                () ->
                    all.forEach(
                        id -> sla.open(id, "case-screening", "screenCase", Ids.next(), null))));
    return all;
  }

  private BacklogSlot slot(UUID caseId) {
    Clock of = clocksOf(caseId).get(0);
    return as(SOMEBODY, () -> explanations.of(of, true)).backlog();
  }

  @Test
  void rape_that_comes_later_begins_as_early_as_if_the_plan_had_nothing_else() {
    planned("2027-12-01", 1); // Wednesday
    come(4);
    var later = come(4, 1, 3);
    assertThat(slot(later.get(1)).startsOn()).isEqualTo("2027-12-01");
    assertThat(slot(later.get(3)).startsOn()).isEqualTo("2027-12-02");
    assertThat(slot(later.get(3)).n()).isEqualTo(6);
    assertThat(slot(later.get(0)).n()).isEqualTo(7);
    assertThat(slot(later.get(0)).startsOn()).isEqualTo("2027-12-09");
  }

  @Test
  void managers_see_the_plans_with_what_they_took_newest_first() {
    var plan = planned("2028-01-04", 2);
    come(3);
    var all = as(MANAGER, () -> does(() -> list.all()));
    assertThat(all).extracting(BacklogList.Made::givenAt).isSortedAccordingTo(reverseOrder());
    var it = all.stream().filter(made -> made.plan().equals(plan)).findFirst().orElseThrow();
    assertThat(it.cases()).isEqualTo(3);
    assertThat(it.open()).isEqualTo(3);
    assertThat(it.lastStart()).isEqualTo("2028-01-05");
    assertThat(it.weeks()).containsExactly(entry(LocalDate.parse("2028-01-17"), 3));
    assertThat(it.givenBy()).isEqualTo("Colin Brackenbury");
    assertThat(refusal("S0002", () -> list.all())).contains("Only managers");
  }
}
