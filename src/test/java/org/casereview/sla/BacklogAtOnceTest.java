package org.casereview.sla;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.casereview.platform.Ids;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Two nodes that take cases of one plan at the same moment give them two places. */
class BacklogAtOnceTest extends OnSla {

  @Autowired BacklogPlans plans;

  private static BacklogPlan plan() {
    LocalDate first = LocalDate.parse("2027-11-01");
    return new BacklogPlan(
        "At once", null, null, first, 1, first, first.withDayOfMonth(28), "All on one day.");
  }

  private void opens(UUID caseId) {
    sla.open(caseId, "case-screening", "screenCase", Ids.next(), null);
  }

  private boolean somebodyWaits() {
    return jdbc.queryForObject(
        "select exists (select from pg_locks where not granted)", Boolean.class);
  }

  @Test
  void the_second_waits_for_the_first_and_gets_the_next_place() throws Exception {
    clock.set("2027-11-01T10:00:00Z");
    as(MANAGER, () -> does(() -> plans.add(plan(), false)));
    UUID one = aCase("SCREENING");
    UUID other = aCase("SCREENING");
    var second =
        as(
            SOMEBODY,
            () -> {
              opens(one);
              var running = CompletableFuture.runAsync(() -> run(SOMEBODY, () -> opens(other)));
              while (!running.isDone() && !somebodyWaits()) {
                Thread.onSpinWait();
              }
              return running;
            });
    second.get(30, TimeUnit.SECONDS);
    assertThat(place(one)).isEqualTo(1);
    assertThat(place(other)).isEqualTo(2);
  }

  private int place(UUID caseId) {
    return as(MANAGER, () -> explanations.of(sla.clocksOf(caseId).get(0), true).backlog().n());
  }
}
