package org.casereview.decision;

import java.util.Iterator;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.casereview.platform.Actor;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Does for each what the system owes it, in a transaction of its own. */
@Component
class EachOwed {

  private final TransactionOperations transaction;

  EachOwed(TransactionOperations transaction) {
    this.transaction = transaction;
  }

  /** One that fails does not keep the others; it is told when all had their turn. */
  void each(Supplier<List<UUID>> found, Consumer<UUID> act) {
    Actor.run(Actor.JOBS, () -> rest(transaction.execute(status -> found.get()).iterator(), act));
  }

  private void rest(Iterator<UUID> all, Consumer<UUID> act) {
    if (all.hasNext()) {
      UUID next = all.next();
      try {
        transaction.executeWithoutResult(status -> act.accept(next));
      } finally {
        rest(all, act);
      }
    }
  }
}
