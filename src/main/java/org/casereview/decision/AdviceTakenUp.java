package org.casereview.decision;

import java.util.Iterator;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.casereview.platform.Actor;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Puts before people what is waited for and nobody works on: consent that an earlier release did
 * not wait for, a record that ran out of an older drawing before it was confirmed.
 */
@Component
class AdviceTakenUp {

  private final AdviceRecords records;
  private final AdviceBegun begun;
  private final TransactionOperations transaction;

  AdviceTakenUp(AdviceRecords records, AdviceBegun begun, TransactionOperations transaction) {
    this.records = records;
    this.begun = begun;
    this.transaction = transaction;
  }

  /** At each start, when a release may have brought a new drawing, and later. */
  @Scheduled(initialDelay = 1, fixedDelay = 60 * 60, timeUnit = TimeUnit.SECONDS)
  void takeUp() {
    Actor.run(
        Actor.JOBS, () -> each(transaction.execute(status -> records.waitedFor()).iterator()));
  }

  /** Each by itself: one that fails does not keep the others. */
  private void each(Iterator<UUID> rest) {
    if (rest.hasNext()) {
      UUID next = rest.next();
      try {
        transaction.executeWithoutResult(status -> begun.takeUp(next));
      } finally {
        each(rest);
      }
    }
  }
}
