package org.casereview.engine.forms;

import java.util.Optional;
import java.util.UUID;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.casereview.engine.EngineLogin;
import org.casereview.platform.Actor;
import org.casereview.sla.TaskSight;
import org.springframework.stereotype.Component;

/** Asks the engine about the tasks behind clocks, by the rights that Tasklist keeps. */
@Component
class ClockTasks implements TaskSight {

  private final TaskService tasks;
  private final EngineLogin login;

  ClockTasks(TaskService tasks, EngineLogin login) {
    this.tasks = tasks;
    this.login = login;
  }

  @Override
  public boolean maySee(UUID taskId) {
    return login.as(Actor.now(), () -> find(taskId)).isPresent();
  }

  @Override
  public Optional<String> holder(UUID taskId) {
    return find(taskId).map(Task::getAssignee);
  }

  private Optional<Task> find(UUID taskId) {
    return Optional.ofNullable(tasks.createTaskQuery().taskId(taskId.toString()).singleResult());
  }
}
