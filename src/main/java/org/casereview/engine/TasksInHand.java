package org.casereview.engine;

import java.util.List;
import java.util.Set;
import java.util.UUID;

/** The tasks that somebody has, to be put back for others. Nobody's rights are asked. */
public interface TasksInHand {

  /**
   * A task in somebody's hands.
   *
   * @param caseId the case it belongs to, or null where the engine may not know it
   * @param matterId the matter of standards it is about, or null
   * @param teams who else may take it
   */
  record InHand(String taskId, String form, UUID caseId, UUID matterId, Set<String> teams) {}

  List<InHand> of(String staffId);

  /** What was written, and the clock with its pauses, stay with the task. */
  void putBack(InHand task);
}
