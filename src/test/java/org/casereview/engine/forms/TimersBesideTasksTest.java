package org.casereview.engine.forms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.RETURNS_DEEP_STUBS;
import static org.mockito.Mockito.doAnswer;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoInteractions;
import static org.mockito.Mockito.when;

import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.UUID;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.SuspensionState;
import org.camunda.bpm.engine.impl.persistence.entity.TimerEntity;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.casereview.engine.Capability;
import org.casereview.sla.Clock;
import org.casereview.sla.ClockMoved;
import org.casereview.sla.RungMoved;
import org.casereview.sla.Rungs;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Timers beside a task follow its clock: they stand still with it, and come as much later. */
class TimersBesideTasksTest {

  private static final Instant DUE = Instant.parse("2026-01-12T10:00:00Z");
  private static final UUID TASK = UUID.fromString(HandedTask.TASK);

  private final HandedTask handed = new HandedTask();
  private final Rungs rungs = mock(Rungs.class);
  private final TaskService tasks = mock(TaskService.class, RETURNS_DEEP_STUBS);
  private final RuntimeService runtime = mock(RuntimeService.class);
  private final ManagementService jobs = mock(ManagementService.class, RETURNS_DEEP_STUBS);
  private final RepositoryService models = mock(RepositoryService.class);
  private final LadderTimers ladder =
      new LadderTimers(
          new BoundaryTimers(),
          HandedTask.given(rungs),
          HandedTask.given(tasks),
          HandedTask.given(runtime),
          HandedTask.given(jobs),
          HandedTask.given(models));

  /** A reminder, a timer that no row knows, a timer of another task, and no timer at all. */
  private final BpmnModelInstance drawing =
      Bpmn.createExecutableProcess("p")
          .startEvent()
          .userTask("screenCase")
          .boundaryEvent("reminded")
          .timerWithDate(" ${informationReminderAt} ")
          .endEvent()
          .moveToActivity("screenCase")
          .boundaryEvent("unknown")
          .timerWithDate("${otherAt}")
          .endEvent()
          .moveToActivity("screenCase")
          .boundaryEvent("counted")
          .timerWithDuration("P3D")
          .endEvent()
          .moveToActivity("screenCase")
          .boundaryEvent("told")
          .message("told")
          .endEvent()
          .moveToActivity("screenCase")
          .userTask("other")
          .boundaryEvent("elsewhere")
          .timerWithDate("${recallAt}")
          .endEvent()
          .done();

  private final ExecutionEntity execution = handed.task.getExecution();

  @BeforeEach
  void theTaskIsDrawnSo() {
    when(handed.task.getProcessDefinitionId()).thenReturn("p:1");
    when(handed.task.getBpmnModelInstance()).thenReturn(drawing);
    when(execution.getProcessDefinitionId()).thenReturn("p:1");
    when(execution.getActivityId()).thenReturn("screenCase");
    when(execution.getBpmnModelInstance()).thenReturn(drawing);
    HandedTask.has(handed.task, "informationReminderAt", Date.from(DUE));
    HandedTask.has(handed.task, "otherAt", Date.from(DUE));
  }

  @AfterEach
  void end() {
    handed.letGo();
  }

  @Test
  void each_timer_beside_a_task_is_read_by_the_variable_that_it_names() {
    var timers = new BoundaryTimers();
    assertThat(timers.of(handed.task))
        .containsExactlyInAnyOrder(
            new BoundaryTimers.Timer("reminded", "informationReminderAt"),
            new BoundaryTimers.Timer("unknown", "otherAt"));
    assertThat(timers.of("p:1", "other", drawing))
        .containsExactly(new BoundaryTimers.Timer("elsewhere", "recallAt"));
  }

  @Test
  void a_rung_that_the_table_of_targets_knows_is_kept_with_its_clock() {
    var clock = clock(null);
    var job = timerJob("reminded");
    ladder.keep(clock, handed.task);
    verify(rungs).keep(clock, List.of(new Rungs.Timer("informationReminderAt", "reminder", DUE)));
    verify(job, never()).setSuspensionState(org.mockito.ArgumentMatchers.anyInt());
  }

  @Test
  void a_rung_that_is_not_due_yet_at_any_time_is_not_kept() {
    HandedTask.has(handed.task, "informationReminderAt", null);
    ladder.keep(clock(null), handed.task);
    verifyNoInteractions(rungs);
  }

  @Test
  void the_timers_of_a_clock_that_stands_still_stand_still_from_the_first_moment() {
    var reminder = timerJob("reminded");
    ladder.keep(clock(DUE), handed.task);
    verify(reminder).setSuspensionState(SuspensionState.SUSPENDED.getStateCode());
    var unknown = timerJob("unknown");
    ladder.keep(clock(DUE), handed.task);
    verify(unknown, never()).setSuspensionState(org.mockito.ArgumentMatchers.anyInt());
  }

  @Test
  void a_rung_that_moved_moves_its_variable_and_its_timer_and_no_other() {
    var task = openTask();
    Job job = job("reminded");
    ladder.moved(new RungMoved(TASK, "informationReminderAt", DUE, false));
    verify(runtime).setVariable("execution", "informationReminderAt", Date.from(DUE));
    verify(jobs).setJobDuedate(job.getId(), Date.from(DUE));
    verify(jobs).activateJobById("job");
    verify(jobs, never()).suspendJobById(any());
    ladder.moved(new RungMoved(TASK, "informationReminderAt", DUE, true));
    verify(jobs).suspendJobById("job");
    assertThat(task.getExecutionId()).isEqualTo("execution");
    assertThat(Capability.isHeld()).isFalse();
  }

  @Test
  void a_rung_moves_by_the_adapters_own_leave() {
    openTask();
    job("unknown");
    var held = new boolean[1];
    doAnswer(it -> held[0] = Capability.isHeld()).when(runtime).setVariable(any(), any(), any());
    ladder.moved(new RungMoved(TASK, "otherAt", DUE, false));
    assertThat(held[0]).isTrue();
  }

  @Test
  void a_rung_of_no_task_or_of_one_that_is_over_moves_nothing() {
    ladder.moved(new RungMoved(null, "informationReminderAt", DUE, false));
    open(null);
    ladder.moved(new RungMoved(TASK, "informationReminderAt", DUE, false));
    verifyNoInteractions(runtime, jobs);
  }

  @Test
  void a_clock_that_moved_moves_the_due_date_of_its_task() {
    var dates = new TaskDueDates(tasks);
    var task = openTask();
    var held = new boolean[1];
    doAnswer(it -> held[0] = Capability.isHeld()).when(tasks).saveTask(task);
    dates.moved(new ClockMoved(UUID.randomUUID(), TASK, DUE));
    verify(task).setDueDate(Date.from(DUE));
    verify(tasks).saveTask(task);
    assertThat(held[0]).isTrue();
    open(null);
    dates.moved(new ClockMoved(UUID.randomUUID(), TASK, DUE));
    dates.moved(new ClockMoved(UUID.randomUUID(), null, DUE));
    verify(tasks).saveTask(any());
  }

  private Task openTask() {
    var task = mock(Task.class);
    when(task.getExecutionId()).thenReturn("execution");
    when(task.getProcessDefinitionId()).thenReturn("p:1");
    when(task.getTaskDefinitionKey()).thenReturn("screenCase");
    when(models.getBpmnModelInstance("p:1")).thenReturn(drawing);
    open(task);
    return task;
  }

  private void open(Task task) {
    when(tasks.createTaskQuery().taskId(HandedTask.TASK).singleResult()).thenReturn(task);
  }

  private Job job(String event) {
    var job = mock(Job.class);
    when(job.getId()).thenReturn("job");
    when(jobs.createJobQuery().executionId("execution").activityId(event).timers().list())
        .thenReturn(List.of(job));
    return job;
  }

  private TimerEntity timerJob(String event) {
    var job = mock(TimerEntity.class);
    when(job.getActivityId()).thenReturn(event);
    when(execution.getJobs()).thenReturn(List.of(job));
    return job;
  }

  private static Clock clock(Instant pausedAt) {
    var clock = mock(Clock.class);
    when(clock.pausedAt()).thenReturn(pausedAt);
    return clock;
  }
}
