package org.casereview.engine.forms;

import jakarta.persistence.EntityManager;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.bpmn.behavior.UserTaskActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.form.handler.DelegateTaskFormHandler;
import org.camunda.bpm.engine.impl.persistence.entity.DeploymentEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.task.TaskDefinition;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.casereview.engine.Variables;
import org.casereview.platform.Refusal;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Puts the form boundary, the gate and the clock on every user task, whatever its drawing says. */
@Component
public class FormBoundary extends AbstractBpmnParseListener {

  private final FormServices services;
  private final Deadlines deadlines;

  FormBoundary(
      Recorders recorders,
      DeployedForms forms,
      TaskGate gate,
      SeenFile seen,
      OneByOne once,
      Deadlines deadlines,
      ObjectProvider<EntityManager> entities) {
    this.services =
        new FormServices(recorders, forms, gate, seen, once, () -> entities.getObject().flush());
    this.deadlines = deadlines;
  }

  @Override
  public void parseUserTask(Element element, ScopeImpl scope, ActivityImpl activity) {
    TaskDefinition task =
        ((UserTaskActivityBehavior) activity.getActivityBehavior()).getTaskDefinition();
    task.setTaskFormHandler(boundary((ProcessDefinitionEntity) scope.getProcessDefinition()));
    // The act commits by itself; what follows runs as a job, and its failure is an incident.
    activity.setAsyncAfter(true, true);
    task.addBuiltInTaskListener(TaskListener.EVENTNAME_ASSIGNMENT, this::onAssignment);
    task.addBuiltInTaskListener(TaskListener.EVENTNAME_COMPLETE, FormBoundary::onCompletion);
    deadlines.watch(activity, task);
    task.addBuiltInTaskListener(TaskListener.EVENTNAME_CREATE, FormBoundary::place);
  }

  /** Whatever its drawing says, a task stands where the step before it has put it. */
  private static void place(DelegateTask task) {
    Integer place = Variables.TASK_PLACE.in(task.getExecution());
    if (place != null) {
      task.setPriority(place);
    }
  }

  private DelegateTaskFormHandler boundary(ProcessDefinitionEntity process) {
    var handler = new CheckedForm(services);
    handler.setDeploymentId(process.getDeploymentId());
    var deployment = new DeploymentEntity();
    deployment.setId(process.getDeploymentId());
    return new DelegateTaskFormHandler(handler, deployment);
  }

  private void onAssignment(DelegateTask task) {
    try {
      TaskGate.letGo((TaskEntity) task);
      if (task.getAssignee() != null) {
        services.gate().admit((TaskEntity) task, task.getAssignee());
        services.seen().taken((TaskEntity) task);
      }
    } catch (Refusal refusal) {
      throw new BadUserRequestException(refusal.getMessage());
    }
  }

  private static void onCompletion(DelegateTask task) {
    if (!Recorded.isMarked(task.getId())) {
      throw new BadUserRequestException("This task is completed only by its form.");
    }
  }
}
