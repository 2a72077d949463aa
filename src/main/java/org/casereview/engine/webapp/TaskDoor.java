package org.casereview.engine.webapp;

import java.util.List;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.casereview.engine.EngineLogin;
import org.casereview.platform.Actor;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/**
 * Leads from the number of a subject to its open task in Tasklist; to Tasklist itself when there is
 * none for whoever asks.
 */
@Controller
class TaskDoor {

  private static final String TASKLIST = "redirect:/camunda/app/tasklist/default/";

  private final TaskService tasks;
  private final EngineLogin login;

  TaskDoor(TaskService tasks, EngineLogin login) {
    this.tasks = tasks;
    this.login = login;
  }

  @GetMapping("/tasks/{subject}")
  String open(@PathVariable String subject) {
    List<Task> open =
        login.as(
            Actor.now(),
            () ->
                tasks
                    .createTaskQuery()
                    .processInstanceBusinessKey(subject)
                    .orderByTaskCreateTime()
                    .asc()
                    .listPage(0, 1));
    return open.isEmpty() ? TASKLIST : TASKLIST + "#/?task=" + open.get(0).getId();
  }
}
