package org.casereview.audit;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import org.casereview.platform.Act;
import org.casereview.platform.Ids;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Hears of every act and has it written with the transaction it belongs to: both are kept or
 * neither.
 */
@Component
class AuditTrail {

  private final Entries entries;
  private final Clock clock;

  AuditTrail(Entries entries, Clock clock) {
    this.entries = entries;
    this.clock = clock;
  }

  @EventListener
  void on(Act act) {
    if (!TransactionSynchronizationManager.isActualTransactionActive()) {
      throw new IllegalStateException(
          "The act %s was told outside a transaction: it could not be kept together with what was"
                  .formatted(act.what())
              + " done. Publish it inside.");
    }
    ofThisTransaction()
        .add(new PendingActs.Told(Ids.next(), clock.instant().truncatedTo(ChronoUnit.MICROS), act));
  }

  private PendingActs ofThisTransaction() {
    for (var known : TransactionSynchronizationManager.getSynchronizations()) {
      if (known instanceof PendingActs pending) {
        return pending;
      }
    }
    var pending = new PendingActs(entries);
    TransactionSynchronizationManager.registerSynchronization(pending);
    return pending;
  }
}
