package org.casereview.engine.forms;

import java.util.Date;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.casereview.engine.Capability;
import org.casereview.sla.ClockMoved;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** A clock that moved moves the due date of its task, in the same transaction. */
@Component
class TaskDueDates {

  private final TaskService tasks;

  TaskDueDates(TaskService tasks) {
    this.tasks = tasks;
  }

  @EventListener
  void moved(ClockMoved clock) {
    if (clock.taskId() == null) {
      return;
    }
    Task task = tasks.createTaskQuery().taskId(clock.taskId().toString()).singleResult();
    if (task != null) {
      task.setDueDate(Date.from(clock.dueAt()));
      Capability.during(
          () -> {
            tasks.saveTask(task);
            return null;
          });
    }
  }
}
