package org.casereview.engine.forms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import jakarta.persistence.EntityManager;
import java.util.List;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.bpmn.behavior.UserTaskActivityBehavior;
import org.camunda.bpm.engine.impl.form.handler.DelegateTaskFormHandler;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.task.TaskDefinition;
import org.casereview.engine.Variables;
import org.casereview.platform.Refusal;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** What is put on every user task, whatever its drawing says. */
class FormBoundaryOfTasksTest {

  private final HandedTask handed = new HandedTask();
  private final TaskGate gate = mock(TaskGate.class);
  private final SeenFile seen = mock(SeenFile.class);
  private final Deadlines deadlines = mock(Deadlines.class);
  private final TaskDefinition task = new TaskDefinition(null);
  private final ActivityImpl activity = mock(ActivityImpl.class);

  @BeforeEach
  void aDrawingIsRead() {
    TransactionSynchronizationManager.initSynchronization();
    var behaviour = mock(UserTaskActivityBehavior.class);
    when(behaviour.getTaskDefinition()).thenReturn(task);
    when(activity.getActivityBehavior()).thenReturn(behaviour);
    var process = new ProcessDefinitionEntity();
    process.setDeploymentId("release-1");
    new FormBoundary(
            mock(Recorders.class),
            mock(DeployedForms.class),
            gate,
            seen,
            mock(OneByOne.class),
            deadlines,
            HandedTask.given(mock(EntityManager.class)))
        .parseUserTask(null, process, activity);
  }

  @AfterEach
  void end() {
    handed.end();
  }

  @Test
  void its_form_is_checked_its_act_commits_alone_and_its_clock_runs() {
    assertThat(task.getTaskFormHandler()).isInstanceOf(DelegateTaskFormHandler.class);
    verify(activity).setAsyncAfter(true, true);
    verify(deadlines).watch(activity, task);
  }

  @Test
  void a_task_is_completed_by_its_form_and_by_nothing_else() {
    assertThatThrownBy(() -> tell(TaskListener.EVENTNAME_COMPLETE))
        .isInstanceOf(BadUserRequestException.class)
        .hasMessageContaining("completed only by its form");
    Recorded.mark("another task");
    assertThatThrownBy(() -> tell(TaskListener.EVENTNAME_COMPLETE))
        .isInstanceOf(BadUserRequestException.class);
    Recorded.mark(HandedTask.TASK);
    assertThatCode(() -> tell(TaskListener.EVENTNAME_COMPLETE)).doesNotThrowAnyException();
  }

  @Test
  void what_was_recorded_is_forgotten_with_its_transaction() {
    Recorded.mark(HandedTask.TASK);
    TransactionSynchronizationManager.getSynchronizations().forEach(it -> it.afterCompletion(0));
    assertThat(Recorded.isMarked(HandedTask.TASK)).isFalse();
  }

  @Test
  void whoever_is_given_the_task_passes_the_gate_and_has_the_file_before_them() throws Refusal {
    handed.held("S0005");
    tell(TaskListener.EVENTNAME_ASSIGNMENT);
    verify(gate).admit(handed.task, "S0005");
    verify(seen).taken(handed.task);
    doThrow(new Refusal("You screened it.")).when(gate).admit(any(), eq("S0005"));
    assertThatThrownBy(() -> tell(TaskListener.EVENTNAME_ASSIGNMENT))
        .isInstanceOf(BadUserRequestException.class)
        .hasMessage("You screened it.");
  }

  @Test
  void a_task_that_is_put_back_is_given_to_nobody_and_taken_from_nobody_else() throws Refusal {
    handed.loggedIn("S0005", "screeners");
    handed.takenOver("S0005", null);
    tell(TaskListener.EVENTNAME_ASSIGNMENT);
    verify(gate, never()).admit(any(), any());
    verify(seen, never()).taken(any());
    handed.takenOver("S0006", null);
    assertThatThrownBy(() -> tell(TaskListener.EVENTNAME_ASSIGNMENT))
        .isInstanceOf(BadUserRequestException.class)
        .hasMessage(TaskDesk.NOT_YOURS);
  }

  @Test
  void a_task_stands_in_its_list_where_the_step_before_it_has_put_it() {
    HandedTask.has(handed.task.getExecution(), Variables.TASK_PLACE.name(), null);
    tell(TaskListener.EVENTNAME_CREATE);
    verify(handed.task, never()).setPriority(anyInt());
    HandedTask.has(handed.task.getExecution(), Variables.TASK_PLACE.name(), 70);
    tell(TaskListener.EVENTNAME_CREATE);
    verify(handed.task).setPriority(70);
  }

  private void tell(String event) {
    List<TaskListener> all = task.getBuiltinTaskListenersForEvent(event);
    assertThat(all).isNotEmpty();
    all.forEach(listener -> listener.notify(handed.task));
  }
}
