package org.casereview.engine.watch;

import java.util.Map;
import java.util.Set;

/**
 * What somebody who watches may see.
 *
 * @param processes the newest definition of each process whose tasks that person may read, by key
 * @param tenants whose own work that person may see, such as that of a force
 * @param tasklist whether that person can open a task in Tasklist
 */
record Sight(Map<String, Newest> processes, Set<String> tenants, boolean tasklist) {

  /** The newest definition of a process. */
  record Newest(String definitionId, String name) {}
}
