package org.casereview.sla;

import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** In whose hands tasks are; the engine stands behind it. */
public interface TaskHands {

  /** Who has each of these open tasks; those that nobody has are not there. */
  Map<UUID, String> of(Collection<UUID> tasks);

  /** The open tasks of a person. */
  Set<UUID> tasksOf(String staffId);
}
