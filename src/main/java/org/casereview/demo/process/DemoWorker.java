package org.casereview.demo.process;

import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.casereview.engine.EngineLogin;
import org.casereview.engine.Variables;
import org.casereview.people.People;
import org.casereview.platform.Actor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Works on tasks as the demo people would in Tasklist: claim, fill in the form, complete. */
@Component
@Profile("demo")
public class DemoWorker {

  private static final Logger LOG = LoggerFactory.getLogger(DemoWorker.class);
  private static final int PATIENCE = 1_200;

  private final TaskService tasks;
  private final FormService forms;
  private final ManagementService jobs;
  private final EngineLogin login;
  private final People people;

  DemoWorker(
      TaskService tasks,
      FormService forms,
      ManagementService jobs,
      EngineLogin login,
      People people) {
    this.tasks = tasks;
    this.forms = forms;
    this.jobs = jobs;
    this.login = login;
    this.people = people;
  }

  /** An open task and the number of its case. */
  public record OpenTask(
      String id, String caseNumber, String assignee, Map<String, Object> shown) {}

  /** Open tasks of an activity, the oldest first, with what their forms show to the person. */
  public List<OpenTask> open(String activity, String loginName, int most) {
    return as(
        loginName,
        () ->
            tasks
                .createTaskQuery()
                .taskDefinitionKey(activity)
                .orderByTaskCreateTime()
                .asc()
                .listPage(0, most)
                .stream()
                .map(this::described)
                .toList());
  }

  /** Completes a task with these answers; false when the rules of the case refuse this person. */
  public boolean complete(String loginName, OpenTask task, Map<String, Object> answers) {
    String staffId = staffId(loginName);
    try {
      return as(
          loginName,
          () -> {
            if (!staffId.equals(task.assignee())) {
              tasks.claim(task.id(), staffId);
            }
            forms.submitTaskForm(task.id(), answers);
            return true;
          });
    } catch (ProcessEngineException refused) {
      LOG.debug("{} may not do task {}: {}", loginName, task.id(), refused.getMessage());
      as(loginName, () -> putBack(task, staffId));
      return false;
    }
  }

  /** Waits until the engine has done what follows from the acts so far. */
  public void settle() {
    for (int looked = 0; pending() > 0 && looked < PATIENCE; looked++) {
      try {
        Thread.sleep(100);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return;
      }
    }
  }

  public String staffId(String loginName) {
    return Actor.as(Actor.LOGIN, () -> people.byLogin(loginName).orElseThrow().staffId());
  }

  private long pending() {
    return jobs.createJobQuery().messages().withRetriesLeft().count();
  }

  private boolean putBack(OpenTask task, String staffId) {
    Task now = tasks.createTaskQuery().taskId(task.id()).taskAssignee(staffId).singleResult();
    if (now != null && task.assignee() == null) {
      tasks.setAssignee(task.id(), null);
    }
    return true;
  }

  private OpenTask described(Task task) {
    Map<String, Object> shown = forms.getTaskFormVariables(task.getId());
    return new OpenTask(
        task.getId(),
        (String) tasks.getVariable(task.getId(), Variables.CASE_NUMBER.name()),
        task.getAssignee(),
        shown);
  }

  private <T> T as(String loginName, java.util.function.Supplier<T> act) {
    String staffId = staffId(loginName);
    return Actor.as(staffId, () -> login.as(staffId, act));
  }
}
