package org.casereview.people;

import org.casereview.platform.Actor;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * Empties a desk once the change behind it holds: an account is shut whatever becomes of its tasks.
 * What a crash leaves there the sweep of absences finds.
 */
@Component
class EmptiesDesks {

  private final ObjectProvider<WorkOfPeople> work;

  EmptiesDesks(ObjectProvider<WorkOfPeople> work) {
    this.work = work;
  }

  @TransactionalEventListener
  void onChange(ChangedDesk desk) {
    // Whoever released the change need not be somebody who may see each of these cases.
    work.ifAvailable(desks -> Actor.run(Actor.JOBS, () -> empty(desks, desk)));
  }

  private static void empty(WorkOfPeople desks, ChangedDesk desk) {
    if (desk.all()) {
      desks.giveBack(desk.staffId(), desk.reviews());
    } else {
      desks.giveBackWhatIsForOthers(desk.staffId());
    }
  }
}
