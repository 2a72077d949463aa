package org.casereview.engine.watch;

import java.util.Map;
import java.util.Set;

/**
 * What somebody who watches may see.
 *
 * @param processes the newest definition of each process whose tasks that person may read, by key
 * @param forces the forces whose own work that person may see
 * @param tasklist whether that person can open a task in Tasklist
 */
record Sight(Map<String, Newest> processes, Set<String> forces, boolean tasklist) {

  /** The newest definition of a process. */
  record Newest(String definitionId, String name) {}
}
