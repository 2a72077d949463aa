package org.casereview.sla;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.casereview.people.OnPostgres;
import org.casereview.platform.Actor;
import org.casereview.platform.Ids;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class ClockSweeperTest extends OnPostgres {

  private static final String SOMEBODY = "S0013";

  @Autowired private Sla sla;
  @Autowired private ClockSweeper sweeper;
  @Autowired private Attention attention;

  @BeforeEach
  void nothingIsLeftOpen() {
    targets.add("screenCase", "SLA-05", 10, "WD");
    run(
        SOMEBODY,
        () -> {
          jdbc.update(
              "update clock set cancelled_at = now() where stopped_at is null and cancelled_at is null");
          jdbc.update(
              "update attention set seen_at = now(), seen_by = 'S0013' where seen_at is null");
        });
  }

  @Test
  void a_clock_that_passed_its_due_date_becomes_late_and_its_team_is_told_once() {
    UUID caseId = aCase("SCREENING");
    UUID task = open(caseId);
    clock.set("2026-01-19T23:59:59Z");
    sweeper.sweep();
    assertThat(told(caseId)).containsExactly("AT_RISK");
    clock.set("2026-01-20T00:00:00Z");
    sweeper.sweep();
    sweeper.sweep();
    assertThat(told(caseId)).containsExactly("AT_RISK", "LATE");
    assertThat(audited(caseId)).containsExactly("CLOCK_AT_RISK", "CLOCK_LATE");
    run(SOMEBODY, () -> sla.stop(task));
    assertThat(audited(caseId)).hasSize(2);
  }

  @Test
  void a_clock_that_waits_or_has_stopped_is_left_alone() {
    UUID waiting = aCase("SCREENING");
    open(waiting);
    run(SOMEBODY, () -> sla.pause(waiting, PauseReason.AWAITING_FORCE));
    UUID done = aCase("SCREENING");
    UUID task = open(done);
    run(SOMEBODY, () -> sla.stop(task));
    clock.set("2026-06-01T10:00:00Z");
    sweeper.sweep();
    assertThat(told(waiting)).isEmpty();
    assertThat(told(done)).isEmpty();
  }

  @Test
  void two_nodes_that_sweep_at_once_tell_of_each_clock_once()
      throws InterruptedException, ExecutionException {
    List<UUID> cases = IntStream.range(0, 250).mapToObj(i -> aCase("SCREENING")).toList();
    cases.forEach(this::open);
    clock.set("2026-06-01T10:00:00Z");
    var nodes = Executors.newFixedThreadPool(2);
    try {
      Callable<Void> sweep =
          () -> {
            sweeper.sweep();
            return null;
          };
      for (Future<Void> done : nodes.invokeAll(List.of(sweep, sweep))) {
        done.get();
      }
    } finally {
      nodes.shutdownNow();
    }
    assertThat(cases)
        .allSatisfy(caseId -> assertThat(audited(caseId)).containsExactly("CLOCK_LATE"));
    assertThat(
            as(SOMEBODY, () -> attention.unseenBy(Attention.Audience.central("managers"), 10000)))
        .filteredOn(item -> cases.contains(item.caseId()))
        .extracting(Attention.Item::what)
        .hasSize(250)
        .containsOnly("LATE");
  }

  @Test
  void what_a_team_was_told_stays_until_one_of_them_has_seen_it() {
    open(aCase("SCREENING"));
    clock.set("2026-01-20T10:00:00Z");
    sweeper.sweep();
    var item = unseen().get(0);
    assertThat(item.what()).isEqualTo("LATE");
    assertThat(item.activity()).isEqualTo("screenCase");
    assertThat(
            as("S0002", () -> attention.seen(item.id(), Attention.Audience.central("screeners"))))
        .isFalse();
    assertThat(
            as(SOMEBODY, () -> attention.seen(item.id(), Attention.Audience.central("managers"))))
        .isTrue();
    assertThat(
            as(SOMEBODY, () -> attention.seen(item.id(), Attention.Audience.central("managers"))))
        .isFalse();
    assertThat(unseen()).isEmpty();
  }

  @Test
  void a_warning_goes_away_with_the_work_but_lateness_stays_to_be_seen() {
    UUID task = open(aCase("SCREENING"));
    clock.set("2026-01-16T10:00:00Z");
    sweeper.sweep();
    assertThat(unseen()).extracting(Attention.Item::what).containsExactly("AT_RISK");
    run(SOMEBODY, () -> sla.stop(task));
    assertThat(unseen()).isEmpty();
  }

  @Test
  void what_is_for_liaisons_reaches_those_of_the_cases_force_alone() {
    UUID caseId = aCase("SCREENING");
    run(Actor.JOBS, () -> attention.raise("force-liaisons", caseId, null, "REMINDER"));
    var own = new Attention.Audience(List.of("force-liaisons"), List.of("14"));
    var other = new Attention.Audience(List.of("force-liaisons"), List.of("20"));
    var mine = as("L0014", () -> attention.unseenBy(own, 10000));
    var item = mine.stream().filter(it -> caseId.equals(it.caseId())).findFirst().orElseThrow();
    assertThat(as("L0020", () -> attention.unseenBy(other, 10000)))
        .noneMatch(it -> caseId.equals(it.caseId()));
    assertThat(as("L0020", () -> attention.seen(item.id(), other))).isFalse();
    assertThat(as("L0014", () -> attention.seen(item.id(), own))).isTrue();
  }

  private UUID open(UUID caseId) {
    UUID task = Ids.next();
    run(SOMEBODY, () -> sla.open(caseId, "case-screening", "screenCase", task, null));
    return task;
  }

  private List<Attention.Item> unseen() {
    return as(SOMEBODY, () -> attention.unseenBy(Attention.Audience.central("managers"), 100));
  }

  private List<String> told(UUID caseId) {
    return as(
        Actor.CLOCKS,
        () ->
            jdbc.queryForList(
                "select what from attention where case_id = ? order by raised_at",
                String.class,
                caseId));
  }

  private List<String> audited(UUID caseId) {
    return as(
        Actor.CLOCKS,
        () ->
            jdbc.queryForList(
                "select what from audit.entry where case_id = ? and what like 'CLOCK!_%' escape '!' order by seq",
                String.class, caseId));
  }
}
