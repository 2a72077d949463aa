package org.casereview.decision;

import java.util.Iterator;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.casereview.casefile.CaseFiles;
import org.casereview.platform.Actor;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Brings cases back to the panel whose drawing does not know that a decision may be set aside, and
 * went on behind it. Safe to repeat.
 */
@Component
class OvertakenReturned {

  private final Overtaken overtaken;
  private final CaseFiles cases;
  private final ObjectProvider<PanelReturn> back;
  private final TransactionOperations transaction;

  OvertakenReturned(
      Overtaken overtaken,
      CaseFiles cases,
      ObjectProvider<PanelReturn> back,
      TransactionOperations transaction) {
    this.overtaken = overtaken;
    this.cases = cases;
    this.back = back;
    this.transaction = transaction;
  }

  @Scheduled(initialDelay = 30, fixedDelay = 30, timeUnit = TimeUnit.SECONDS)
  void takeBack() {
    Actor.run(Actor.JOBS, () -> each(transaction.execute(status -> overtaken.goneOn()).iterator()));
  }

  /** Each by itself: one that fails does not keep the others. */
  private void each(Iterator<UUID> rest) {
    if (rest.hasNext()) {
      UUID next = rest.next();
      try {
        transaction.executeWithoutResult(status -> back.getObject().take(cases.get(next).number()));
      } finally {
        each(rest);
      }
    }
  }
}
