package org.casereview.engine.forms;

import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.casereview.casefile.CaseFiles;
import org.casereview.casefile.FileLooks;
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
  private final ObjectProvider<FileLooks> looks;

  SeenFile(ObjectProvider<CaseFiles> cases, ObjectProvider<FileLooks> looks) {
    this.cases = cases;
    this.looks = looks;
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
    if (hasChanged(task)) {
      throw new Refusal(
          "New information came in after you took this task. Look at the Case file again: put the"
              + " task back, take it again, then decide.");
    }
  }

  /** Refuses to judge a file that has changed since, unless the person has looked at it again. */
  void requireRead(TaskEntity task, String person) throws Refusal {
    var caseId = TaskGate.caseOf(task);
    if (caseId != null
        && hasChanged(task)
        && !looks.getObject().atWhatCame(caseId, versionTaken(task), person)) {
      throw new Refusal(
          "New information came in after you took this task. Open the Case file and look at it, then"
              + " complete the task again. What you typed stays here.");
    }
  }

  private boolean hasChanged(TaskEntity task) {
    return versionNow(task) != versionTaken(task);
  }

  private static int versionTaken(TaskEntity task) {
    Object taken = task.getVariableLocal(Variables.FILE_VERSION_TAKEN.name());
    return taken instanceof Integer version ? version : 0;
  }

  private int versionNow(TaskEntity task) {
    return (int) cases.getObject().get(TaskGate.caseOf(task)).version();
  }
}
