package org.casereview.engine.access;

import java.util.Map;
import org.casereview.casefile.UnknownCase;
import org.casereview.engine.EngineLogin;
import org.casereview.engine.forms.TaskDesk;
import org.casereview.platform.Actor;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Tells the Case file tab which case a task belongs to. */
@RestController
class TaskCases {

  private final TaskDesk desk;
  private final EngineLogin login;

  TaskCases(TaskDesk desk, EngineLogin login) {
    this.desk = desk;
    this.login = login;
  }

  @GetMapping("/api/tasks/{taskId}/case")
  Map<String, String> caseOf(@PathVariable String taskId) {
    return login
        .as(Actor.now(), () -> desk.caseOf(taskId))
        .map(number -> Map.of("caseNumber", number))
        .orElseThrow(UnknownCase::new);
  }
}
