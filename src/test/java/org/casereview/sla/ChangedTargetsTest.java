package org.casereview.sla;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A released table of targets moves open clocks when a manager lets it. */
class ChangedTargetsTest extends OnSla {

  private static final int VERSION = 3;

  @Autowired Recalculations recalculations;
  @Autowired RecalculationPass pass;

  /** Also what other tests have left open goes by the table, so that each test sees its own. */
  @BeforeEach
  @AfterEach
  void everyClockGoesByTheTable() {
    aTableOfTargets();
    if (as(MANAGER, () -> does(recalculations::changedTargets)).looked() > 0) {
      release();
      pass.goOn();
    }
  }

  private UUID release() {
    return as(MANAGER, () -> does(() -> recalculations.release(VERSION)));
  }

  private Clock now(Clock of) {
    return clocksOf(of.caseId()).get(0);
  }

  @Test
  void a_new_limit_is_listed_and_moves_nothing_until_a_manager_lets_it() {
    var clock = opened(aCase("UNDER_REVIEW"), "checkReview");
    targets.add("checkReview", "SLA-10", 7, "WD");
    var preview = as(MANAGER, () -> does(recalculations::changedTargets));
    assertThat(preview.tableVersion()).isEqualTo(VERSION);
    assertThat(preview.moves())
        .anySatisfy(
            move -> {
              assertThat(move.clockId()).isEqualTo(clock.id());
              assertThat(move.dueBefore()).isEqualTo("2026-01-12T23:59:59Z");
              assertThat(move.dueAfter()).isEqualTo("2026-01-14T23:59:59Z");
            });
    pass.goOn();
    assertThat(now(clock)).isEqualTo(clock);
    UUID run = release();
    pass.goOn();
    assertThat(now(clock).dueAt()).isEqualTo("2026-01-14T23:59:59Z");
    assertThat(now(clock).target().limit()).isEqualTo(7);
    var report = as(MANAGER, () -> does(() -> recalculations.find(run).get()));
    assertThat(report.recalculation().finishedAt()).isNotNull();
    assertThat(report.moves()).extracting(Recalculation.Move::clockId).contains(clock.id());
    assertThat(as(MANAGER, () -> explanations.of(now(clock), true)).sentences())
        .anyMatch(s -> s.contains("gives 7 working days instead of 5 working days, by Colin"));
  }

  @Test
  void another_unit_is_a_change_too_and_a_shorter_limit_says_what_is_late_at_once() {
    var clock = opened(aCase("UNDER_REVIEW"), "checkReview");
    this.clock.set("2026-01-08T10:00:00Z");
    targets.add("checkReview", "SLA-10", 48, "H");
    var preview = as(MANAGER, () -> does(recalculations::changedTargets));
    assertThat(preview.lateAtOnce()).isPositive();
    release();
    pass.goOn();
    assertThat(now(clock).dueAt()).isEqualTo("2026-01-07T10:00:00Z");
  }

  @Test
  void a_list_that_is_out_of_date_or_empty_is_not_released() {
    assertThat(refusal(MANAGER, () -> recalculations.release(VERSION)))
        .contains("already goes by the table");
    opened(aCase("UNDER_REVIEW"), "checkReview");
    targets.add("checkReview", "SLA-10", 7, "WD");
    assertThat(refusal(MANAGER, () -> recalculations.release(VERSION - 1)))
        .contains("look at the new list");
  }
}
