package org.casereview.demo.process;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.JobQuery;
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
  private final Map<String, String> staffIds = new ConcurrentHashMap<>();

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

  /**
   * Open tasks of an activity, the oldest first, with what their forms show to the person; each is
   * looked at when its turn comes.
   */
  public Stream<OpenTask> open(String activity, String loginName, int most) {
    List<Task> found =
        as(
            loginName,
            () ->
                tasks
                    .createTaskQuery()
                    .taskDefinitionKey(activity)
                    .orderByTaskCreateTime()
                    .asc()
                    .listPage(0, most));
    return found.stream().map(task -> as(loginName, () -> described(task)));
  }

  /** How many tasks of an activity are open. */
  public long count(String activity) {
    return tasks.createTaskQuery().taskDefinitionKey(activity).count();
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

  /** Waits until the engine has done what follows from the acts of people so far. */
  public void settle() {
    await(() -> pending().priorityHigherThanOrEquals(1).count() == 0);
  }

  /** Waits until nothing is left to be done, for what came in by packages neither. */
  public void settleAll() {
    await(() -> pending().count() == 0);
  }

  /** Waits until it is so, but not for ever. */
  public void await(BooleanSupplier reached) {
    for (int looked = 0; !reached.getAsBoolean() && looked < PATIENCE; looked++) {
      try {
        Thread.sleep(100);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return;
      }
    }
  }

  public String staffId(String loginName) {
    return staffIds.computeIfAbsent(
        loginName,
        login -> Actor.as(Actor.LOGIN, () -> people.byLogin(login).orElseThrow().staffId()));
  }

  private JobQuery pending() {
    return jobs.createJobQuery().messages().withRetriesLeft();
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
