package org.casereview.engine.forms;

import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.casereview.casefile.CaseFiles;
import org.casereview.engine.Variables;
import org.casereview.platform.Refusal;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Which version of the case file a person had before them when they took a task. A task whose case
 * the engine may not know has no file to look at.
 */
@Component
class SeenFile {

  private final ObjectProvider<CaseFiles> cases;

  SeenFile(ObjectProvider<CaseFiles> cases) {
    this.cases = cases;
  }

  void taken(TaskEntity task) {
    if (TaskGate.caseOf(task) != null) {
      task.setVariableLocal(Variables.FILE_VERSION_TAKEN.name(), versionNow(task));
    }
  }

  /** Refuses to judge a file that has changed since. */
  void requireUnchanged(TaskEntity task) throws Refusal {
    if (TaskGate.caseOf(task) == null) {
      return;
    }
    Object taken = task.getVariableLocal(Variables.FILE_VERSION_TAKEN.name());
    if (!Integer.valueOf(versionNow(task)).equals(taken)) {
      throw new Refusal(
          "New information came in after you took this task. Look at the Case file again: put the"
              + " task back, take it again, then decide.");
    }
  }

  private int versionNow(TaskEntity task) {
    return (int) cases.getObject().get(TaskGate.caseOf(task)).version();
  }
}
