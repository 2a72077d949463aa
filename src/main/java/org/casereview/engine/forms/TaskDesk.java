package org.casereview.engine.forms;

import java.util.Optional;
import java.util.function.Function;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.casereview.engine.Variables;
import org.casereview.platform.Refusal;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Answers about one task, before the engine is asked to do something with it. */
@Component
public class TaskDesk {

  /** What somebody hears who comes too late to a task. */
  public static final String GONE =
      "This task is not open any more: it was finished meanwhile, or its case went another way."
          + " Reload the task list.";

  static final String NOT_YOURS =
      "You do not have this task. Whoever has taken it can put it back.";

  private final TaskService tasks;
  private final TaskGate gate;
  private final ObjectProvider<ProcessEngineConfigurationImpl> engine;

  TaskDesk(
      TaskService tasks, TaskGate gate, ObjectProvider<ProcessEngineConfigurationImpl> engine) {
    this.tasks = tasks;
    this.gate = gate;
    this.engine = engine;
  }

  /** The number of the case of a task, when the person now authenticated may see the task. */
  public Optional<String> caseOf(String taskId) {
    return tasks.createTaskQuery().taskId(taskId).singleResult() == null
        ? Optional.empty()
        : on(taskId, task -> Optional.ofNullable(Variables.CASE_NUMBER.in(task)));
  }

  /** Says why a person may not take a task; empty when nothing stands against it. */
  public Optional<String> refusal(String taskId, String staffId) {
    return on(taskId, task -> refused(task, staffId));
  }

  /** Says why a person may not put a task back: another has it, whose work it is until then. */
  public Optional<String> notTheirs(String taskId, String staffId) {
    return on(
        taskId,
        task -> staffId.equals(task.getAssignee()) ? Optional.empty() : Optional.of(NOT_YOURS));
  }

  private Optional<String> on(String taskId, Function<TaskEntity, Optional<String>> question) {
    Command<Optional<String>> command =
        context ->
            Optional.ofNullable(context.getTaskManager().findTaskById(taskId)).flatMap(question);
    return engine.getObject().getCommandExecutorTxRequired().execute(command);
  }

  private Optional<String> refused(TaskEntity task, String staffId) {
    try {
      gate.admit(task, staffId);
      return Optional.empty();
    } catch (Refusal refusal) {
      return Optional.of(refusal.getMessage());
    }
  }
}
