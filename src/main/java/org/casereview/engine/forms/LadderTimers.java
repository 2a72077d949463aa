package org.casereview.engine.forms;

import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.SuspensionState;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.task.Task;
import org.casereview.engine.Capability;
import org.casereview.engine.Variables;
import org.casereview.sla.Clock;
import org.casereview.sla.RungMoved;
import org.casereview.sla.Rungs;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Tells {@code sla} of the ladder that a drawing has put beside a task, and moves the ladder's
 * timers, and the variables that they read, when {@code sla} says that a rung is due at another
 * time. A rung that stands still has a suspended timer: no executor takes it.
 */
@Component
class LadderTimers {

  /** Which row of the table of targets stands behind a variable that a timer reads. */
  static final Map<String, String> ROWS =
      Map.of(
          Variables.INFORMATION_REMINDER_AT.name(), "reminder",
          Variables.APPEAL_REMINDER_AT.name(), "appealReminder",
          Variables.CORRECTION_REMINDER_AT.name(), "reminder",
          Variables.FORCE_LEAD_TOLD_AT.name(), "forceLead",
          Variables.CHIEF_OFFICER_TOLD_AT.name(), "chiefOfficer",
          Variables.REQUEST_DEFAULT_AT.name(), "requestDefault",
          Variables.RECALL_AT.name(), "recall",
          Variables.PHONE_TOLD_AT.name(), "phone",
          Variables.SUPERINTENDENT_TOLD_AT.name(), "superintendent");

  private final BoundaryTimers timers;
  private final ObjectProvider<Rungs> rungs;
  private final ObjectProvider<TaskService> tasks;
  private final ObjectProvider<RuntimeService> runtime;
  private final ObjectProvider<ManagementService> jobs;
  private final ObjectProvider<RepositoryService> models;

  LadderTimers(
      BoundaryTimers timers,
      ObjectProvider<Rungs> rungs,
      ObjectProvider<TaskService> tasks,
      ObjectProvider<RuntimeService> runtime,
      ObjectProvider<ManagementService> jobs,
      ObjectProvider<RepositoryService> models) {
    this.timers = timers;
    this.rungs = rungs;
    this.tasks = tasks;
    this.runtime = runtime;
    this.jobs = jobs;
    this.models = models;
  }

  /** The task has just begun, and its timers with it. */
  void keep(Clock clock, DelegateTask task) {
    List<Rungs.Timer> ladder =
        timers.of(task).stream()
            .filter(timer -> ROWS.containsKey(timer.variable()))
            .map(timer -> timer(timer.variable(), task))
            .filter(Objects::nonNull)
            .toList();
    if (!ladder.isEmpty()) {
      rungs.getObject().keep(clock, ladder);
    }
    if (clock.pausedAt() != null) {
      hold((ExecutionEntity) task.getExecution(), ladder);
    }
  }

  /** The timers of a task that begins are not on file yet: they are held where they are made. */
  private void hold(ExecutionEntity execution, List<Rungs.Timer> ladder) {
    var held = ladder.stream().map(Rungs.Timer::timer).collect(Collectors.toSet());
    var model = execution.getBpmnModelInstance();
    timers.of(execution.getProcessDefinitionId(), execution.getActivityId(), model).stream()
        .filter(timer -> held.contains(timer.variable()))
        .forEach(
            timer ->
                execution.getJobs().stream()
                    .filter(job -> timer.event().equals(job.getActivityId()))
                    .forEach(
                        job -> job.setSuspensionState(SuspensionState.SUSPENDED.getStateCode())));
  }

  private static Rungs.Timer timer(String variable, DelegateTask task) {
    return task.getVariable(variable) instanceof Date due
        ? new Rungs.Timer(variable, ROWS.get(variable), due.toInstant())
        : null;
  }

  @EventListener
  void moved(RungMoved rung) {
    Task task =
        rung.taskId() == null
            ? null
            : tasks.getObject().createTaskQuery().taskId(rung.taskId().toString()).singleResult();
    if (task == null) {
      return;
    }
    Date due = Date.from(rung.dueAt());
    Capability.during(
        () -> {
          runtime.getObject().setVariable(task.getExecutionId(), rung.timer(), due);
          timers(task, rung.timer()).forEach(job -> move(job, due, rung.waits()));
          return null;
        });
  }

  /** A rung that was climbed has no timer any more: nothing is climbed twice. */
  private List<Job> timers(Task task, String variable) {
    var model = models.getObject().getBpmnModelInstance(task.getProcessDefinitionId());
    return timers.of(task.getProcessDefinitionId(), task.getTaskDefinitionKey(), model).stream()
        .filter(timer -> timer.variable().equals(variable))
        .flatMap(
            timer ->
                jobs
                    .getObject()
                    .createJobQuery()
                    .executionId(task.getExecutionId())
                    .activityId(timer.event())
                    .timers()
                    .list()
                    .stream())
        .toList();
  }

  private void move(Job job, Date due, boolean waits) {
    ManagementService engine = jobs.getObject();
    engine.setJobDuedate(job.getId(), due);
    if (waits) {
      engine.suspendJobById(job.getId());
    } else {
      engine.activateJobById(job.getId());
    }
  }
}
