package org.casereview.engine.forms;

import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.ArgumentMatchers.argThat;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.UUID;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ProcessDefinitionImpl;
import org.camunda.bpm.engine.impl.task.TaskDefinition;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.bpm.engine.variable.value.TypedValue;
import org.casereview.sla.ClockStart;
import org.casereview.sla.Sla;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Every task has its clock: begun with it, by its row, stopped when it is done. */
class ClocksOfTasksTest {

  private static final Instant NOW = Instant.parse("2026-01-05T10:00:00Z");
  private static final Instant DUE = Instant.parse("2026-01-12T10:00:00Z");
  private static final UUID TASK = UUID.fromString(HandedTask.TASK);

  private final HandedTask handed = new HandedTask();
  private final ExecutionEntity facts = handed.task.getExecution();
  private final Sla sla = mock(Sla.class);
  private final LadderTimers ladders = mock(LadderTimers.class);
  private final TaskDefinition task = new TaskDefinition(null);
  private final ActivityImpl activity =
      new ActivityImpl("screenCase", new ProcessDefinitionImpl("case-screening:1"));

  @BeforeEach
  void theTaskIsWatched() {
    has("caseId", HandedTask.CASE);
    has("caseNumber", "CR-2026-000001");
    has("forceCode", "14");
    has("priority", "HIGH");
    has("targetRung", null);
    has("targetFrom", null);
    has("rejectedReferralNumber", null);
    when(facts.getProcessBusinessKey()).thenReturn("CR-2026-000001");
    when(facts.<TypedValue>getVariableTyped("screeningDueAt")).thenReturn(null);
    dueBy("${screeningDueAt}");
    new Deadlines(HandedTask.given(sla), ladders, Clock.fixed(NOW, ZoneOffset.UTC))
        .watch(activity, task);
  }

  @AfterEach
  void end() {
    handed.letGo();
  }

  @Test
  void its_clock_begins_with_it_and_the_task_shows_when_it_is_due() {
    var clock = opens();
    verify(sla)
        .open(
            new ClockStart(
                UUID.fromString(HandedTask.CASE),
                null,
                "case-screening",
                "screenCase",
                TASK,
                "HIGH",
                "14",
                NOW));
    verify(handed.task).setDueDate(Date.from(DUE));
    verify(ladders).keep(clock, handed.task);
  }

  @Test
  void a_clock_that_began_before_its_task_counts_from_then_and_by_its_own_row() {
    has("targetRung", "third");
    has("targetFrom", Date.from(NOW.minusSeconds(60)));
    when(facts.getProcessBusinessKey()).thenReturn("IR-2026-000009");
    opens();
    verify(sla)
        .open(
            argThat(
                it ->
                    it.priority().equals("third")
                        && it.from().equals(NOW.minusSeconds(60))
                        && it.subject().equals("IR-2026-000009")));
  }

  @Test
  void what_belongs_to_no_case_is_named_by_the_rejected_referral_or_by_nothing() {
    has("caseId", null);
    has("caseNumber", null);
    opens();
    verify(sla).open(argThat(it -> it.caseId() == null && it.subject() == null));
    has("rejectedReferralNumber", "RJ-2026-000001");
    opens();
    verify(sla).open(argThat(it -> "RJ-2026-000001".equals(it.subject())));
  }

  @Test
  void it_stops_when_the_task_is_done_and_counts_for_nothing_when_the_task_is_gone() {
    tell(TaskListener.EVENTNAME_COMPLETE);
    verify(sla).stop(TASK);
    verify(sla, never()).cancel(any());
    tell(TaskListener.EVENTNAME_DELETE);
    verify(sla).cancel(TASK);
  }

  @Test
  void the_drawing_reads_when_it_is_due_before_the_task_is_made_and_only_then() throws Exception {
    enters();
    verify(facts).setVariable(eq("screeningDueAt"), argThat(it -> isDue(it, true)));
  }

  @Test
  void a_date_that_the_drawing_keeps_stays_kept() throws Exception {
    when(facts.<TypedValue>getVariableTyped("screeningDueAt"))
        .thenReturn(Variables.dateValue(Date.from(NOW)));
    enters();
    verify(facts).setVariable(eq("screeningDueAt"), argThat(it -> isDue(it, false)));
  }

  @Test
  void a_due_date_that_is_no_published_word_is_left_alone() throws Exception {
    dueBy("P3D");
    enters();
    verify(facts, never()).setVariable(anyString(), any());
  }

  private static boolean isDue(Object value, boolean momentary) {
    var typed = (TypedValue) value;
    return typed.getValue().equals(Date.from(DUE)) && typed.isTransient() == momentary;
  }

  private void enters() throws Exception {
    when(facts.getProcessDefinition().getKey()).thenReturn("case-screening");
    when(sla.dueAt("case-screening", "screenCase", "HIGH", NOW, "14")).thenReturn(DUE);
    for (var listener : activity.getBuiltInListeners(ExecutionListener.EVENTNAME_START)) {
      ((ExecutionListener) listener).notify(facts);
    }
  }

  private org.casereview.sla.Clock opens() {
    var clock = mock(org.casereview.sla.Clock.class);
    when(clock.dueAt()).thenReturn(DUE);
    when(sla.open(any(ClockStart.class))).thenReturn(clock);
    tell(TaskListener.EVENTNAME_CREATE);
    return clock;
  }

  private void tell(String event) {
    task.getBuiltinTaskListenersForEvent(event).forEach(it -> it.notify(handed.task));
  }

  private void has(String name, Object value) {
    HandedTask.has(facts, name, value);
  }

  private void dueBy(String text) {
    var expression = mock(org.camunda.bpm.engine.delegate.Expression.class);
    when(expression.getExpressionText()).thenReturn(text);
    task.setDueDateExpression(expression);
  }
}
