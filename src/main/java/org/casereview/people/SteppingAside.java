package org.casereview.people;

import java.util.UUID;
import org.casereview.platform.Actor;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Whoever declared a conflict, or is kept from a case by name, finds no such case from then on, and
 * so cannot put back what they have of it: it is put back for them. What a crash leaves there the
 * sweep of absences finds.
 */
@Component
public class SteppingAside {

  private final ObjectProvider<WorkOfPeople> work;

  SteppingAside(ObjectProvider<WorkOfPeople> work) {
    this.work = work;
  }

  /**
   * Puts back what the person has of a case, or of a matter that concerns them, once the
   * transaction at hand is over, however it ends: until then it may hold the task.
   */
  public void afterwards(UUID id, String person) {
    TransactionSynchronizationManager.registerSynchronization(
        new TransactionSynchronization() {
          @Override
          public void afterCompletion(int status) {
            work.ifAvailable(desks -> Actor.run(Actor.JOBS, () -> desks.giveBackOf(person, id)));
          }
        });
  }
}
