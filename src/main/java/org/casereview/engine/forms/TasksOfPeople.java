package org.casereview.engine.forms;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.Task;
import org.casereview.engine.Capability;
import org.casereview.engine.TasksInHand;
import org.casereview.engine.Variables;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Finds the tasks that somebody has, and puts them back, by no door that is open to people. */
@Component
class TasksOfPeople implements TasksInHand {

  /** The engine asks people for a bound. */
  private static final int PAGE = 100;

  private final ObjectProvider<ProcessEngineConfigurationImpl> engine;
  private final ObjectProvider<TaskService> tasks;

  TasksOfPeople(
      ObjectProvider<ProcessEngineConfigurationImpl> engine, ObjectProvider<TaskService> tasks) {
    this.engine = engine;
    this.tasks = tasks;
  }

  @Override
  public List<InHand> of(String staffId) {
    return inOneCommand(
        () -> {
          var all = new ArrayList<InHand>();
          List<Task> page;
          do {
            page =
                tasks
                    .getObject()
                    .createTaskQuery()
                    .taskAssignee(staffId)
                    .orderByTaskId()
                    .asc()
                    .listPage(all.size(), PAGE);
            page.forEach(task -> all.add(inHand((TaskEntity) task)));
          } while (page.size() == PAGE);
          return all;
        });
  }

  @Override
  public void putBack(InHand task) {
    Capability.during(
        () ->
            inOneCommand(
                () -> {
                  tasks.getObject().setAssignee(task.taskId(), null);
                  return null;
                }));
  }

  private static InHand inHand(TaskEntity task) {
    return new InHand(
        task.getId(),
        DeployedForms.idOf(task),
        TaskGate.caseOf(task),
        Optional.ofNullable(Variables.CONDUCT_MATTER_ID.in(task))
            .map(UUID::fromString)
            .orElse(null),
        task.getIdentityLinks().stream()
            .map(IdentityLink::getGroupId)
            .filter(java.util.Objects::nonNull)
            .collect(Collectors.toSet()));
  }

  private <T> T inOneCommand(Callable<T> work) {
    return engine
        .getObject()
        .getCommandExecutorTxRequired()
        .execute(context -> context.runWithoutAuthorization(work));
  }
}
