package org.casereview.engine.forms;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.ConditionExpression;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.casereview.engine.Facts;
import org.casereview.engine.RecordedActs;
import org.casereview.engine.Variable;
import org.casereview.platform.Refusal;
import org.casereview.sla.Sla;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Completes tasks in the name of the record that was made, by no door that is open to people. */
@Component
class ActsWithoutForm implements RecordedActs {

  /** Tasks of one subject; the engine asks people for a bound. */
  private static final int MOST = 100;

  private final ObjectProvider<ProcessEngineConfigurationImpl> engine;
  private final ObjectProvider<TaskService> tasks;
  private final ObjectProvider<RepositoryService> models;
  private final ObjectProvider<Sla> clocks;

  ActsWithoutForm(
      ObjectProvider<ProcessEngineConfigurationImpl> engine,
      ObjectProvider<TaskService> tasks,
      ObjectProvider<RepositoryService> models,
      ObjectProvider<Sla> clocks) {
    this.engine = engine;
    this.tasks = tasks;
    this.models = models;
    this.clocks = clocks;
  }

  @Override
  public void giveUp(String number, Set<String> forms, Variable<Boolean> way, Facts facts)
      throws Refusal {
    Task task = open(number, forms);
    requireWay(task, way);
    clocks.getObject().cancel(UUID.fromString(task.getId()));
    complete(task, facts);
  }

  @Override
  public void done(String number, Set<String> forms, Facts facts) throws Refusal {
    complete(open(number, forms), facts);
  }

  @Override
  public boolean isAskedFor(String number, Variable<Boolean> way) {
    return inOneCommand(() -> all(number).stream().anyMatch(task -> asks(task, way)));
  }

  @Override
  public boolean isDrawnWith(String number, String form) {
    return inOneCommand(
        () ->
            all(number).stream()
                .flatMap(task -> drawing(task).getModelElementsByType(UserTask.class).stream())
                .anyMatch(box -> form.equals(box.getCamundaFormRef())));
  }

  private List<Task> all(String number) {
    return tasks.getObject().createTaskQuery().processInstanceBusinessKey(number).listPage(0, MOST);
  }

  private Task open(String number, Set<String> forms) throws Refusal {
    List<Task> open =
        inOneCommand(
            () ->
                all(number).stream()
                    .filter(task -> forms.contains(DeployedForms.idOf((TaskEntity) task)))
                    .toList());
    if (open.size() != 1) {
      throw new Refusal("The next step of this case is not ready yet. Try again in a moment.");
    }
    return open.get(0);
  }

  private void requireWay(Task task, Variable<Boolean> way) throws Refusal {
    if (!asks(task, way)) {
      throw new Refusal(
          "This case runs on an older drawing that does not know this step. Ask a manager to"
              + " take it over in Cockpit.");
    }
  }

  private boolean asks(Task task, Variable<Boolean> way) {
    return drawing(task).getModelElementsByType(ConditionExpression.class).stream()
        .anyMatch(condition -> condition.getTextContent().contains(way.name()));
  }

  private BpmnModelInstance drawing(Task task) {
    return models.getObject().getBpmnModelInstance(task.getProcessDefinitionId());
  }

  private void complete(Task task, Facts facts) {
    inOneCommand(
        () -> {
          TaskEntity found =
              Context.getCommandContext().getTaskManager().findTaskById(task.getId());
          facts.asVariables().forEach(found.getExecution()::setVariable);
          Recorded.mark(found.getId());
          found.complete();
          return null;
        });
  }

  private <T> T inOneCommand(Callable<T> work) {
    return engine
        .getObject()
        .getCommandExecutorTxRequired()
        .execute(context -> context.runWithoutAuthorization(work));
  }
}
