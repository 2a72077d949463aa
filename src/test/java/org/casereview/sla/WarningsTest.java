package org.casereview.sla;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.casereview.platform.Ids;
import org.casereview.sla.Attention.Audience;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class WarningsTest extends OnSla {

  private static final String SCREENER = "S0002";
  private static final Audience MANAGERS = Audience.central("managers");

  @Autowired private ClockSweeper sweeper;
  @Autowired private Attention attention;

  @BeforeEach
  void twoPoints() {
    targets.add("screenCase", "SLA-05", 10, "WD", Map.of("warn", "50%,80%"));
  }

  @Test
  void each_point_warns_once_and_the_later_takes_the_place_of_the_earlier() {
    UUID caseId = aCase("SCREENING");
    opened(caseId, "screenCase");
    assertThat(toldOn("2026-01-12T23:59:59Z", caseId, MANAGERS)).isEmpty();
    assertThat(toldOn("2026-01-13T00:00:00Z", caseId, MANAGERS)).containsExactly("WARNING");
    assertThat(toldOn("2026-01-15T12:00:00Z", caseId, MANAGERS)).containsExactly("WARNING");
    assertThat(toldOn("2026-01-16T00:00:00Z", caseId, MANAGERS)).containsExactly("AT_RISK");
    assertThat(toldOn("2026-01-19T12:00:00Z", caseId, MANAGERS)).containsExactly("AT_RISK");
    assertThat(toldOn("2026-01-20T00:00:00Z", caseId, MANAGERS)).containsExactly("LATE");
    assertThat(clocksOf(caseId).get(0).warnedAt()).isEqualTo("2026-01-16T00:00:00Z");
  }

  @Test
  void points_that_passed_while_nobody_swept_are_one_warning() {
    UUID caseId = aCase("SCREENING");
    opened(caseId, "screenCase");
    assertThat(toldOn("2026-01-17T10:00:00Z", caseId, MANAGERS)).containsExactly("AT_RISK");
    assertThat(
            as(
                SOMEBODY,
                () ->
                    jdbc.queryForObject(
                        "select count(*) from attention where case_id = ?", Integer.class, caseId)))
        .isOne();
  }

  @Test
  void who_has_the_task_is_warned_and_not_the_team() {
    UUID caseId = aCase("SCREENING");
    UUID task = Ids.next();
    opened(caseId, "screenCase", task);
    held.give(task, SCREENER);
    var screener = new Audience(List.of("screeners"), List.of(), SCREENER);
    var another = new Audience(List.of("screeners"), List.of(), "S0003");
    assertThat(toldOn("2026-01-13T00:00:00Z", caseId, screener)).containsExactly("WARNING");
    assertThat(told(caseId, another)).isEmpty();
    assertThat(told(caseId, MANAGERS)).isEmpty();
    held.clear();
    assertThat(toldOn("2026-01-16T00:00:00Z", caseId, MANAGERS)).containsExactly("AT_RISK");
  }

  @Test
  void a_pause_moves_the_points_that_are_left_and_repeats_none() {
    UUID caseId = aCase("SCREENING");
    opened(caseId, "screenCase");
    assertThat(toldOn("2026-01-13T09:00:00Z", caseId, MANAGERS)).containsExactly("WARNING");
    run(SOMEBODY, () -> sla.pause(caseId, PauseReason.AWAITING_FORCE));
    clock.set("2026-01-20T09:00:00Z"); // five working days later
    run(SOMEBODY, () -> sla.resume(caseId));
    var clockNow = clocksOf(caseId).get(0);
    assertThat(clockNow.warnAt()).isEqualTo("2026-01-22T23:59:59Z");
    assertThat(clockNow.warned().told()).isOne();
    assertThat(toldOn("2026-01-22T12:00:00Z", caseId, MANAGERS)).containsExactly("WARNING");
    assertThat(toldOn("2026-01-23T00:00:00Z", caseId, MANAGERS)).containsExactly("AT_RISK");
  }

  private List<String> toldOn(String moment, UUID caseId, Audience audience) {
    clock.set(moment);
    sweeper.sweep();
    return told(caseId, audience);
  }

  private List<String> told(UUID caseId, Audience audience) {
    return as(SOMEBODY, () -> attention.unseenBy(audience, 10000)).stream()
        .filter(item -> caseId.equals(item.caseId()))
        .map(Attention.Item::what)
        .toList();
  }
}
