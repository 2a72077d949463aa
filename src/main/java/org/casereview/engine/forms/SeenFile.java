package org.casereview.engine.forms;

import java.util.UUID;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.casereview.casefile.CaseFiles;
import org.casereview.engine.Variables;
import org.casereview.platform.Refusal;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Which version of the case file a person had before them when they took a task. */
@Component
class SeenFile {

  private final ObjectProvider<CaseFiles> cases;

  SeenFile(ObjectProvider<CaseFiles> cases) {
    this.cases = cases;
  }

  void taken(TaskEntity task) {
    task.setVariableLocal(Variables.FILE_VERSION_TAKEN.name(), versionNow(task));
  }

  /** Refuses to judge a file that has changed since. */
  void requireUnchanged(TaskEntity task) throws Refusal {
    Object taken = task.getVariableLocal(Variables.FILE_VERSION_TAKEN.name());
    if (!Integer.valueOf(versionNow(task)).equals(taken)) {
      throw new Refusal(
          "New information came in after you took this task. Look at the Case file again: put the"
              + " task back, take it again, then decide.");
    }
  }

  private int versionNow(TaskEntity task) {
    return (int) cases.getObject().get(UUID.fromString(Variables.CASE_ID.in(task))).version();
  }
}
