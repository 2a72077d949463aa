package org.casereview.sla;

import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.casereview.people.People;
import org.casereview.people.Person;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Who has the task of a clock. Without an engine nobody has any. */
@Component
class Owners {

  private final ObjectProvider<TaskHands> hands;
  private final People people;

  Owners(ObjectProvider<TaskHands> hands, People people) {
    this.hands = hands;
    this.people = people;
  }

  /** By the task. */
  Map<UUID, String> of(Collection<Clock> clocks) {
    return ofTasks(clocks.stream().map(Clock::taskId).filter(Objects::nonNull).toList());
  }

  Map<UUID, String> ofTasks(Collection<UUID> tasks) {
    TaskHands known = hands.getIfAvailable();
    return known == null || tasks.isEmpty() ? Map.of() : known.of(tasks);
  }

  Set<UUID> tasksOf(String staffId) {
    TaskHands known = hands.getIfAvailable();
    return known == null || staffId == null ? Set.of() : known.tasksOf(staffId);
  }

  /** Who speaks for a force is not asked to account to the review for its deadlines. */
  boolean accounts(String staffId) {
    return staffId != null
        && people.find(staffId).filter(Person::enabled).filter(Person::isCentral).isPresent();
  }
}
