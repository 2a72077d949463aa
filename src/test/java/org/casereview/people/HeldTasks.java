package org.casereview.people;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.casereview.sla.TaskHands;

/** Tasks that a test puts into hands. */
public class HeldTasks implements TaskHands {

  private final Map<UUID, String> hands = new HashMap<>();

  public void clear() {
    hands.clear();
  }

  public void give(UUID task, String staffId) {
    hands.put(task, staffId);
  }

  @Override
  public Map<UUID, String> of(Collection<UUID> tasks) {
    return hands.entrySet().stream()
        .filter(held -> tasks.contains(held.getKey()))
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  @Override
  public Set<UUID> tasksOf(String staffId) {
    return hands.entrySet().stream()
        .filter(held -> held.getValue().equals(staffId))
        .map(Map.Entry::getKey)
        .collect(Collectors.toSet());
  }
}
