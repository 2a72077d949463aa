package org.casereview.referral.process;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.form.validator.FormFieldValidationException;
import org.camunda.bpm.engine.task.Task;
import org.casereview.engine.BesideProcesses;
import org.casereview.engine.Capability;
import org.casereview.engine.EngineLogin;
import org.casereview.engine.Facts;
import org.casereview.engine.Variables;
import org.casereview.platform.Refusal;
import org.casereview.referral.RejectedWork;
import org.casereview.sla.Sla;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Starts, ends and does the work on rejected referrals. */
@Component
class WorksOnRejected implements RejectedWork {

  private static final String PROCESS = "rejected-referral";

  /**
   * The tasks that ask for a correction: of the force, or where none is known of central intake.
   */
  private static final String[] CORRECTIONS = {"correctReferral", "correctUnattributed"};

  /** Of one item; the engine asks people for a bound. */
  private static final int MOST = 10;

  private final BesideProcesses processes;
  private final ObjectProvider<TaskService> tasks;
  private final ObjectProvider<FormService> forms;
  private final ObjectProvider<EngineLogin> login;
  private final Sla sla;

  WorksOnRejected(
      BesideProcesses processes,
      ObjectProvider<TaskService> tasks,
      ObjectProvider<FormService> forms,
      ObjectProvider<EngineLogin> login,
      Sla sla) {
    this.processes = processes;
    this.tasks = tasks;
    this.forms = forms;
    this.login = login;
    this.sla = sla;
  }

  @Override
  public void begin(List<Begun> items) {
    if (!items.isEmpty()) {
      processes.start(
          PROCESS,
          items.stream()
              .map(item -> new BesideProcesses.Begun(item.number(), facts(item)))
              .toList());
    }
  }

  @Override
  public void end(Collection<String> numbers, String why) {
    for (String number : numbers) {
      open(number, CORRECTIONS).forEach(task -> sla.stop(UUID.fromString(task.getId())));
    }
    processes.end(PROCESS, numbers, why);
  }

  @Override
  public void complete(Act act, String number, String staffId, Map<String, Object> answers)
      throws Refusal {
    try {
      login
          .getObject()
          .as(
              staffId,
              () -> {
                submit(open(number, tasksOf(act)), staffId, answers);
                return null;
              });
    } catch (ProcessEngineException failure) {
      throw new Refusal(sentence(failure));
    }
  }

  /** The engine wraps what its listeners refuse; what is no refusal stays a fault. */
  private static String sentence(ProcessEngineException failure) {
    for (Throwable why = failure; why != null; why = why.getCause()) {
      if (why instanceof FormFieldValidationException || why instanceof BadUserRequestException) {
        return why.getMessage();
      }
    }
    throw failure;
  }

  private void submit(List<Task> open, String staffId, Map<String, Object> answers) {
    if (open.isEmpty()) {
      throw new BadUserRequestException(
          "Nobody is asked for this now. Reload the list and look where it stands.");
    }
    // A colleague may hold it: the queue is shared, and whoever acts covers for who is away.
    String task = open.get(0).getId();
    Capability.during(
        () -> {
          tasks.getObject().setAssignee(task, staffId);
          return null;
        });
    forms.getObject().submitTaskForm(task, answers);
  }

  private List<Task> open(String number, String... activities) {
    return tasks
        .getObject()
        .createTaskQuery()
        .processDefinitionKey(PROCESS)
        .processInstanceBusinessKey(number)
        .taskDefinitionKeyIn(activities)
        .listPage(0, MOST);
  }

  private static String[] tasksOf(Act act) {
    return switch (act) {
      case ASK_WITHDRAWAL -> CORRECTIONS;
      case CONFIRM_WITHDRAWAL -> new String[] {"confirmWithdrawal"};
    };
  }

  private static Facts facts(Begun item) {
    var facts =
        Facts.of(Variables.REJECTED_REFERRAL_ID, item.id().toString())
            .and(Variables.REJECTED_REFERRAL_NUMBER, item.number())
            .and(Variables.FORCE_KNOWN, item.force() != null)
            .and(Variables.RAPE_ALLEGED, item.rapeAlleged());
    return item.force() == null ? facts : facts.and(Variables.FORCE_CODE, item.force());
  }
}
