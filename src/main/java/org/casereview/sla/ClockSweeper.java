package org.casereview.sla;

import java.time.Instant;
import java.util.List;
import org.casereview.platform.Actor;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Tells people of clocks that are late or came to a point of warning, of each exactly once, and
 * asks again why a deadline was missed.
 *
 * <p>Several nodes may sweep at the same time: each takes the clocks that no other holds. A clock
 * is marked, its team told and the act audited in one transaction.
 */
@Component
public class ClockSweeper {

  private static final int BATCH = 200;

  private final ClocksToTell clocks;
  private final Attention attention;
  private final TransactionOperations transaction;
  private final Breaches breaches;
  private final Warnings warnings;
  private final BreachReminders reminders;
  private final java.time.Clock time;

  ClockSweeper(
      ClocksToTell clocks,
      Attention attention,
      TransactionOperations transaction,
      Breaches breaches,
      Warnings warnings,
      BreachReminders reminders,
      java.time.Clock time) {
    this.clocks = clocks;
    this.attention = attention;
    this.transaction = transaction;
    this.breaches = breaches;
    this.warnings = warnings;
    this.reminders = reminders;
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
    late.forEach(
        clock -> attention.raise(clock.target().tellTeam(), clock.caseId(), clock.id(), "LATE"));
    breaches.noticed(late, now);
    int warned = warnings.tell(now, BATCH);
    int reminded = reminders.remind(now, BATCH);
    return late.size() == BATCH || warned == BATCH || reminded == BATCH;
  }
}
