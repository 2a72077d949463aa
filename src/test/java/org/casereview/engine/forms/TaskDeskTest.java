package org.casereview.engine.forms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.RETURNS_DEEP_STUBS;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.task.Task;
import org.casereview.engine.EngineLogin;
import org.casereview.engine.Variables;
import org.casereview.platform.Actor;
import org.casereview.platform.Refusal;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What is said about a task before the engine is asked to do something with it. */
class TaskDeskTest {

  private final HandedTask handed = new HandedTask();
  private final TaskGate gate = mock(TaskGate.class);
  private final TaskService tasks = mock(TaskService.class, RETURNS_DEEP_STUBS);
  private final ProcessEngineConfigurationImpl engine =
      mock(ProcessEngineConfigurationImpl.class, RETURNS_DEEP_STUBS);
  private final TaskDesk desk = new TaskDesk(tasks, gate, HandedTask.given(engine));

  @BeforeEach
  void theEngineKnowsTheTask() {
    when(engine.getCommandExecutorTxRequired().execute(any()))
        .thenAnswer(it -> it.<Command<?>>getArgument(0).execute(handed.command));
    when(handed.command.getTaskManager().findTaskById(HandedTask.TASK)).thenReturn(handed.task);
    when(handed.command.getTaskManager().findTaskById("gone")).thenReturn(null);
    HandedTask.has(handed.task, Variables.CASE_NUMBER.name(), "CR-2026-000001");
  }

  @AfterEach
  void end() {
    handed.letGo();
  }

  @Test
  void the_number_of_the_case_is_for_who_may_see_the_task() {
    seen(handed.task);
    assertThat(desk.caseOf(HandedTask.TASK)).contains("CR-2026-000001");
    seen(null);
    assertThat(desk.caseOf(HandedTask.TASK)).isEmpty();
  }

  @Test
  void a_clock_shows_its_task_to_who_may_see_the_task_and_names_who_has_it() {
    var login = mock(EngineLogin.class);
    when(login.as(eq("S0005"), any())).thenAnswer(it -> it.<Supplier<?>>getArgument(1).get());
    var clocks = new ClockTasks(tasks, login);
    var task = UUID.fromString(HandedTask.TASK);
    handed.held("S0006");
    seen(handed.task);
    assertThat(Actor.<Boolean>as("S0005", () -> clocks.maySee(task))).isTrue();
    assertThat(clocks.holder(task)).contains("S0006");
    seen(null);
    assertThat(Actor.<Boolean>as("S0005", () -> clocks.maySee(task))).isFalse();
    assertThat(clocks.holder(task)).isEmpty();
  }

  @Test
  void why_somebody_may_not_take_it_is_said_in_the_sentence_of_the_gate() throws Refusal {
    assertThat(desk.refusal(HandedTask.TASK, "S0005")).isEmpty();
    doThrow(new Refusal("You screened it.")).when(gate).admit(handed.task, "S0005");
    assertThat(desk.refusal(HandedTask.TASK, "S0005")).contains("You screened it.");
    assertThat(desk.refusal("gone", "S0005")).isEmpty();
  }

  @Test
  void only_who_has_it_puts_it_back() {
    handed.held("S0005");
    assertThat(desk.notTheirs(HandedTask.TASK, "S0005")).isEmpty();
    assertThat(desk.notTheirs(HandedTask.TASK, "S0006")).contains(TaskDesk.NOT_YOURS);
    assertThat(desk.notTheirs("gone", "S0006")).isEmpty();
  }

  @Test
  void who_comes_second_to_a_task_hears_that_it_is_done() {
    var jdbc = mock(JdbcClient.class, RETURNS_DEEP_STUBS);
    var tooLate = mock(TooLate.class);
    String you = "You finished it.";
    when(tooLate.told(HandedTask.TASK, TaskDesk.GONE)).thenReturn(you);
    var once = new OneByOne(HandedTask.given(jdbc), tooLate);
    var row = jdbc.sql(anyString()).param(HandedTask.TASK).query(Integer.class);
    when(row.optional()).thenReturn(Optional.of(1));
    assertThatCode(() -> once.hold(handed.task)).doesNotThrowAnyException();
    when(row.optional()).thenReturn(Optional.empty());
    assertThatThrownBy(() -> once.hold(handed.task)).hasMessage(you);
    when(row.optional()).thenReturn(Optional.of(1));
    when(handed.task.getExecution()).thenReturn(null);
    assertThatThrownBy(() -> once.hold(handed.task)).hasMessage(you);
  }

  private void seen(Task task) {
    when(tasks.createTaskQuery().taskId(HandedTask.TASK).singleResult()).thenReturn(task);
  }
}
