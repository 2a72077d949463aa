package org.casereview.engine.forms;

import static org.camunda.bpm.engine.variable.Variables.dateValue;

import java.time.Instant;
import java.util.Date;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.task.TaskDefinition;
import org.casereview.engine.Variables;
import org.casereview.sla.ClockStart;
import org.casereview.sla.Sla;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Gives every user task its clock: the target comes from {@code sla-targets}, by process, activity
 * and priority; the drawing only names the variable that carries it.
 */
@Component
class Deadlines {

  private static final Pattern NAMED = Pattern.compile("\\$\\{(\\w+DueAt)}");
  private final ObjectProvider<Sla> clocks;
  private final LadderTimers ladders;
  private final java.time.Clock time;

  Deadlines(ObjectProvider<Sla> clocks, LadderTimers ladders, java.time.Clock time) {
    this.clocks = clocks;
    this.ladders = ladders;
    this.time = time;
  }

  void watch(ActivityImpl activity, TaskDefinition task) {
    activity.addBuiltInListener(
        ExecutionListener.EVENTNAME_START,
        (ExecutionListener) execution -> setVariable(execution, activity.getId(), task));
    task.addBuiltInTaskListener(TaskListener.EVENTNAME_CREATE, this::open);
    task.addBuiltInTaskListener(
        TaskListener.EVENTNAME_COMPLETE, done -> sla().stop(UUID.fromString(done.getId())));
    task.addBuiltInTaskListener(
        TaskListener.EVENTNAME_DELETE, gone -> sla().cancel(UUID.fromString(gone.getId())));
  }

  /** Set before the due date of the task is read. */
  private void setVariable(DelegateExecution execution, String activity, TaskDefinition task) {
    Matcher name = NAMED.matcher(task.getDueDateExpression().getExpressionText());
    if (name.matches()) {
      var process = ((ExecutionEntity) execution).getProcessDefinition().getKey();
      var due =
          sla()
              .dueAt(
                  process,
                  activity,
                  row(execution),
                  from(execution),
                  Variables.FORCE_CODE.in(execution));
      // For this moment only: the task keeps its due date, and the clock its reason.
      var kept = execution.getVariableTyped(name.group(1));
      boolean momentary = kept == null || kept.isTransient();
      execution.setVariable(name.group(1), dateValue(Date.from(due), momentary));
    }
  }

  private void open(DelegateTask task) {
    // A task that was just made has no facts of its own: those of its execution are at hand.
    var facts = task.getExecution();
    var clock =
        sla()
            .open(
                new ClockStart(
                    TaskGate.caseOf(facts),
                    subject(facts),
                    TaskGate.processOf((TaskEntity) task),
                    task.getTaskDefinitionKey(),
                    UUID.fromString(task.getId()),
                    row(facts),
                    Variables.FORCE_CODE.in(facts),
                    from(facts)));
    task.setDueDate(Date.from(clock.dueAt()));
    ladders.keep(clock, task);
  }

  /**
   * The number of what it is about where that is not the case itself. That of a matter of conduct
   * stands nowhere among the clocks.
   */
  private static String subject(DelegateExecution facts) {
    String of = Variables.CASE_NUMBER.in(facts);
    String own = facts.getProcessBusinessKey();
    return of == null ? Variables.REJECTED_REFERRAL_NUMBER.in(facts) : of.equals(own) ? null : own;
  }

  /** A task that is repeated at other intervals names its row; the others go by priority. */
  private static String row(VariableScope task) {
    String rung = Variables.TARGET_RUNG.in(task);
    return rung == null ? Variables.PRIORITY.in(task) : rung;
  }

  /** A clock may have begun before its task: when a risk was raised, when a decision was made. */
  private Instant from(VariableScope task) {
    Date from = Variables.TARGET_FROM.in(task);
    return from == null ? time.instant() : from.toInstant();
  }

  private Sla sla() {
    return clocks.getObject();
  }
}
