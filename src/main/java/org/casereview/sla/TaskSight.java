package org.casereview.sla;

import java.util.Optional;
import java.util.UUID;

/** What {@code sla} has to know of the tasks behind its clocks; the engine answers. */
public interface TaskSight {

  /** Whether the person now acting sees the task in Tasklist. */
  boolean maySee(UUID taskId);

  /** Who has claimed the task; empty while it is the team's. */
  Optional<String> holder(UUID taskId);
}
