package org.casereview.demo;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import org.casereview.demo.process.DemoWorker;
import org.casereview.platform.Actor;
import org.casereview.platform.Refusal;
import org.casereview.sla.BacklogPlan;
import org.casereview.sla.BacklogPlans;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** The plan by which the demonstration's opening balance is worked off: not all due on one day. */
@Component
@Profile("demo")
class DemoBacklog {

  private final BacklogPlans plans;
  private final DemoWorker worker;
  private final Clock clock;

  DemoBacklog(BacklogPlans plans, DemoWorker worker, Clock clock) {
    this.plans = plans;
    this.worker = worker;
    this.clock = clock;
  }

  void plan() {
    LocalDate today = LocalDate.now(clock.withZone(ZoneId.of("Europe/London")));
    Actor.run(
        worker.staffId("manager"),
        () -> {
          add(plan("Opening balance, rape alleged", "P1", today, 20));
          add(plan("Opening balance", null, today, 40));
        });
  }

  private static BacklogPlan plan(String name, String priority, LocalDate today, int perDay) {
    String why = "The opening balance came on one day; so many a day can be screened.";
    return new BacklogPlan(name, null, priority, today, perDay, today, today, why);
  }

  private void add(BacklogPlan plan) {
    try {
      plans.add(plan, false);
    } catch (Refusal e) {
      throw new IllegalStateException("The demonstration's backlog could not be planned.", e);
    }
  }
}
