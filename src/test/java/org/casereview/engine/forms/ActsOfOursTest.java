package org.casereview.engine.forms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.Mockito.RETURNS_DEEP_STUBS;
import static org.mockito.Mockito.RETURNS_SELF;
import static org.mockito.Mockito.doAnswer;
import static org.mockito.Mockito.inOrder;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.task.TaskQuery;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.casereview.engine.Capability;
import org.casereview.engine.Facts;
import org.casereview.engine.TasksInHand;
import org.casereview.engine.Variables;
import org.casereview.platform.Refusal;
import org.casereview.sla.Sla;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** What the program does with tasks in the name of a record, where people have no door. */
class ActsOfOursTest {

  private static final String CASE = "CR-2026-000001";
  private static final Set<String> FORMS = Set.of("screen-case");

  private final HandedTask handed = new HandedTask();
  private final TaskService tasks = mock(TaskService.class, RETURNS_DEEP_STUBS);
  private final RepositoryService models = mock(RepositoryService.class);
  private final Sla sla = mock(Sla.class);
  private final ProcessEngineConfigurationImpl engine =
      mock(ProcessEngineConfigurationImpl.class, RETURNS_DEEP_STUBS);
  private final ActsWithoutForm acts =
      new ActsWithoutForm(
          HandedTask.given(engine),
          HandedTask.given(tasks),
          HandedTask.given(models),
          HandedTask.given(sla));
  private final TasksOfPeople people =
      new TasksOfPeople(HandedTask.given(engine), HandedTask.given(tasks));

  private final BpmnModelInstance drawing =
      Bpmn.createExecutableProcess("p")
          .startEvent()
          .userTask("screenCase")
          .camundaFormRef("screen-case")
          .exclusiveGateway()
          .condition("recalled", "${caseRecalled}")
          .endEvent()
          .done();

  @BeforeEach
  void theCaseIsAtItsTask() throws Exception {
    TransactionSynchronizationManager.initSynchronization();
    when(engine.getCommandExecutorTxRequired().execute(any()))
        .thenAnswer(it -> it.<Command<?>>getArgument(0).execute(handed.command));
    doAnswer(it -> it.<Callable<?>>getArgument(0).call())
        .when(handed.command)
        .runWithoutAuthorization(org.mockito.ArgumentMatchers.<Callable<?>>any());
    when(handed.task.getProcessDefinitionId()).thenReturn("p:1");
    when(models.getBpmnModelInstance("p:1")).thenReturn(drawing);
    when(handed.command.getTaskManager().findTaskById(HandedTask.TASK)).thenReturn(handed.task);
    open(handed.task);
  }

  @AfterEach
  void end() {
    handed.end();
  }

  @Test
  void a_task_that_an_act_has_done_is_completed_with_its_facts() throws Refusal {
    acts.done(CASE, FORMS, Facts.of(Variables.PRIORITY, "HIGH"));
    var order = inOrder(handed.task, handed.task.getExecution());
    order.verify(handed.task.getExecution()).setVariable("priority", "HIGH");
    order.verify(handed.task).complete();
    assertThat(Recorded.isMarked(HandedTask.TASK)).isTrue();
    verify(sla, never()).cancel(any());
  }

  @Test
  void a_task_that_is_given_up_is_counted_neither_as_met_nor_as_missed() throws Refusal {
    acts.giveUp(CASE, FORMS, Variables.CASE_RECALLED, Facts.none());
    verify(sla).cancel(UUID.fromString(HandedTask.TASK));
    verify(handed.task).complete();
  }

  @Test
  void an_older_drawing_that_does_not_know_the_way_is_not_forced() {
    assertThatThrownBy(() -> acts.giveUp(CASE, FORMS, Variables.CASE_ADOPTED, Facts.none()))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("older drawing");
    verify(handed.task, never()).complete();
    verify(sla, never()).cancel(any());
  }

  @Test
  void nothing_is_done_where_no_such_task_or_more_than_one_is_open() {
    open(handed.task, handed.task);
    isNotReady(FORMS);
    open();
    isNotReady(FORMS);
    open(handed.task);
    isNotReady(Set.of("other-form"));
    verify(handed.task, never()).complete();
  }

  private void isNotReady(Set<String> forms) {
    assertThatThrownBy(() -> acts.done(CASE, forms, Facts.none()))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("not ready yet");
  }

  @Test
  void the_drawing_that_a_case_runs_on_says_what_it_knows() {
    assertThat(acts.isAskedFor(CASE, Variables.CASE_RECALLED)).isTrue();
    assertThat(acts.isAskedFor(CASE, Variables.CASE_ADOPTED)).isFalse();
    assertThat(acts.isDrawnWith(CASE, "screen-case")).isTrue();
    assertThat(acts.isDrawnWith(CASE, "other-form")).isFalse();
    open();
    assertThat(acts.isAskedFor(CASE, Variables.CASE_RECALLED)).isFalse();
    assertThat(acts.isDrawnWith(CASE, "screen-case")).isFalse();
  }

  @Test
  void all_tasks_of_somebody_are_found_however_many() {
    when(handed.task.getIdentityLinks())
        .thenReturn(
            List.of(HandedTask.link("candidate", "screeners"), HandedTask.link("assignee", null)));
    var query = mock(TaskQuery.class, RETURNS_SELF);
    when(tasks.createTaskQuery()).thenReturn(query);
    when(query.listPage(0, 100)).thenReturn(Collections.nCopies(100, handed.task));
    when(query.listPage(100, 100)).thenReturn(Collections.nCopies(3, handed.task));
    var found = people.of("S0005");
    verify(query, times(2)).taskAssignee("S0005");
    assertThat(found).hasSize(103);
    assertThat(found.get(102))
        .isEqualTo(
            new TasksInHand.InHand(
                HandedTask.TASK,
                "screen-case",
                UUID.fromString(HandedTask.CASE),
                null,
                Set.of("screeners")));
  }

  @Test
  void a_task_is_put_back_by_the_adapters_own_leave() {
    var held = new boolean[1];
    doAnswer(it -> held[0] = Capability.isHeld()).when(tasks).setAssignee(HandedTask.TASK, null);
    people.putBack(new TasksInHand.InHand(HandedTask.TASK, "screen-case", null, null, Set.of()));
    verify(tasks).setAssignee(HandedTask.TASK, null);
    assertThat(held[0]).isTrue();
    assertThat(Capability.isHeld()).isFalse();
  }

  private void open(Task... all) {
    when(tasks.createTaskQuery().processInstanceBusinessKey(CASE).listPage(anyInt(), anyInt()))
        .thenReturn(List.of(all));
  }
}
