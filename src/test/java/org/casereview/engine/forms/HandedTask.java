package org.casereview.engine.forms;

import static org.mockito.Mockito.RETURNS_DEEP_STUBS;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.core.variable.scope.AbstractVariableScope;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.IdentityLinkEntity;
import org.camunda.bpm.engine.impl.persistence.entity.PropertyChange;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.impl.task.TaskDefinition;
import org.casereview.engine.FormRecorder;
import org.casereview.engine.Variables;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** A task of the screeners in the hands of a test, and who is logged in to the engine. */
final class HandedTask {

  static final String TASK = "01890000-0000-7000-8000-000000000001";
  static final String CASE = "01890000-0000-7000-8000-000000000002";

  final TaskEntity task = mock(TaskEntity.class, RETURNS_DEEP_STUBS);
  final CommandContext command = mock(CommandContext.class, RETURNS_DEEP_STUBS);

  HandedTask() {
    when(task.getId()).thenReturn(TASK);
    when(task.getTaskDefinitionKey()).thenReturn("screenCase");
    when(task.getExecution().getProcessDefinition().getKey()).thenReturn("case-screening");
    when(task.getExecution().getProcessDefinition().getDeploymentId()).thenReturn("release-1");
    var drawn = mock(TaskDefinition.class, RETURNS_DEEP_STUBS);
    when(drawn.getCamundaFormDefinitionKey().getExpressionText()).thenReturn("screen-case");
    when(task.getTaskDefinition()).thenReturn(drawn);
    when(task.getIdentityLinks()).thenReturn(List.of(link("candidate", "screeners")));
    when(task.getVariableLocal(Variables.FILE_VERSION_TAKEN.name())).thenReturn(null);
    when(task.getDelegationState()).thenReturn(null);
    when(task.getPropertyChanges()).thenReturn(Map.of());
    ofCase(CASE);
    Context.setCommandContext(command);
    nobodyIsLoggedIn();
  }

  /** The transaction of the test ends, and the task is let go. */
  void end() {
    TransactionSynchronizationManager.getSynchronizations().forEach(it -> it.afterCompletion(0));
    TransactionSynchronizationManager.clear();
    letGo();
  }

  void letGo() {
    Context.removeCommandContext();
  }

  void ofCase(String id) {
    when(task.getVariable(Variables.CASE_ID.name())).thenReturn(id);
  }

  void held(String staffId) {
    when(task.getAssignee()).thenReturn(staffId);
  }

  /** Somebody else had it until this moment. */
  void takenOver(String from, String to) {
    held(to);
    when(task.getPropertyChanges())
        .thenReturn(Map.of(TaskEntity.ASSIGNEE, new PropertyChange(TaskEntity.ASSIGNEE, from, to)));
  }

  void loggedIn(String staffId, String... teams) {
    when(command.getAuthentication()).thenReturn(new Authentication(staffId, Arrays.asList(teams)));
  }

  void nobodyIsLoggedIn() {
    when(command.getAuthentication()).thenReturn(null);
  }

  static IdentityLinkEntity link(String type, String group) {
    var link = new IdentityLinkEntity();
    link.setType(type);
    link.setGroupId(group);
    return link;
  }

  static <T> ObjectProvider<T> given(T bean) {
    return new ObjectProvider<>() {
      @Override
      public T getObject() {
        return bean;
      }
    };
  }

  /** Where only these forms have a recorder of their own. */
  static Recorders recorders(DeployedForms released, FormRecorder... all) {
    return new Recorders(given(List.of(all)), given(null), released);
  }

  /** What the mock of a variable scope would otherwise make up. */
  static void has(AbstractVariableScope scope, String name, Object value) {
    when(scope.getVariable(name)).thenReturn(value);
  }
}
