package org.casereview.sla;

import java.time.Instant;
import java.util.List;
import org.casereview.platform.Actor;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Tells teams of clocks that are late or about to be, each exactly once.
 *
 * <p>Several nodes may sweep at the same time: each takes the clocks that no other holds. A clock
 * is marked, its team told and the act audited in one transaction.
 */
@Component
public class ClockSweeper {

  private static final int BATCH = 200;

  private final Clocks clocks;
  private final Attention attention;
  private final TransactionOperations transaction;
  private final ApplicationEventPublisher events;
  private final java.time.Clock time;

  ClockSweeper(
      Clocks clocks,
      Attention attention,
      TransactionOperations transaction,
      ApplicationEventPublisher events,
      java.time.Clock time) {
    this.clocks = clocks;
    this.attention = attention;
    this.transaction = transaction;
    this.events = events;
    this.time = time;
  }

  /** Sweeps until nothing is left that is late or at risk now. */
  @Scheduled(cron = "${casereview.sla.sweep:0 * * * * *}")
  public void sweep() {
    Actor.run(
        Actor.CLOCKS,
        () -> {
          while (Boolean.TRUE.equals(transaction.execute(status -> sweepBatch()))) {}
        });
  }

  private boolean sweepBatch() {
    Instant now = Times.now(time);
    List<Clock> late = clocks.becomeLate(now, BATCH);
    late.forEach(clock -> tell("LATE", clock));
    List<Clock> atRisk = clocks.becomeAtRisk(now, BATCH);
    atRisk.forEach(clock -> tell("AT_RISK", clock));
    return late.size() == BATCH || atRisk.size() == BATCH;
  }

  private void tell(String what, Clock clock) {
    attention.raise(clock.target().tellTeam(), clock.caseId(), clock.id(), what);
    events.publishEvent(Lateness.act("CLOCK_" + what, clock));
  }
}
