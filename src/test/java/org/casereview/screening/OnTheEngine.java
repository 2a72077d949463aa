package org.casereview.screening;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.casereview.casefile.CaseFile;
import org.casereview.people.People;
import org.casereview.platform.Actor;
import org.springframework.beans.factory.annotation.Autowired;

/** Takes cases through the real processes and forms, as the people who work on them. */
abstract class OnTheEngine extends OnScreening {

  @Autowired People people;
  @Autowired RuntimeService runtime;
  @Autowired TaskService tasks;
  @Autowired FormService forms;
  @Autowired IdentityService identity;
  @Autowired ManagementService management;
  @Autowired HistoryService history;

  /** A case at the screener's task. */
  CaseFile aCaseToScreen(UnaryOperator<PackagesByHand.Package> says) {
    var file = aCase(says);
    startScreening(file);
    return file;
  }

  void startScreening(CaseFile file) {
    Actor.run(
        Actor.INTAKE,
        () ->
            runtime.startProcessInstanceByKey(
                "case-screening",
                file.number(),
                Map.of(
                    "caseId",
                    file.id().toString(),
                    "caseNumber",
                    file.number(),
                    "forceCode",
                    file.forceCode())));
    runJobs();
  }

  void runJobs() {
    var waiting = management.createJobQuery().messages().withRetriesLeft().list();
    while (!waiting.isEmpty()) {
      waiting.forEach(job -> management.executeJob(job.getId()));
      waiting = management.createJobQuery().messages().withRetriesLeft().list();
    }
  }

  void fire(String timer, ProcessInstance instance) {
    management.executeJob(
        management
            .createJobQuery()
            .processInstanceId(instance.getId())
            .activityId(timer)
            .singleResult()
            .getId());
    runJobs();
  }

  Task task(CaseFile file) {
    return tasks
        .createTaskQuery()
        .processVariableValueEquals("caseId", file.id().toString())
        .singleResult();
  }

  ProcessInstance request(CaseFile file) {
    return runtime
        .createProcessInstanceQuery()
        .processDefinitionKey("information-request")
        .variableValueEquals("caseId", file.id().toString())
        .singleResult();
  }

  Map<String, Object> shown(Task task, String person) {
    return asPerson(
        person,
        () -> {
          var shown = new HashMap<String, Object>();
          forms
              .getTaskFormData(task.getId())
              .getFormFields()
              .forEach(
                  f -> shown.put(f.getId(), f.getValue() == null ? null : f.getValue().getValue()));
          return shown;
        });
  }

  void submit(CaseFile file, String person, Map<String, Object> answers) {
    var task = task(file);
    asPerson(
        person,
        () -> {
          if (task.getAssignee() == null) {
            tasks.claim(task.getId(), person);
          }
          forms.submitTaskForm(task.getId(), answers);
          return null;
        });
    runJobs();
  }

  /** What the form shows, sent back with changes. */
  void screen(CaseFile file, String person, Map<String, Object> changes) {
    var answers = new HashMap<>(shown(task(file), person));
    answers.keySet().removeIf(OnTheEngine::isNoField);
    answers.putAll(changes);
    submit(file, person, answers);
  }

  /** What a form shows beside its fields. */
  static boolean isNoField(String shown) {
    return shown.equals("proposedOutcomeText") || shown.startsWith("shown");
  }

  /** Another answer than the package's, so that the case is not left out. */
  static Map<String, Object> keepingIn(String criterion) {
    var answers = leavingOut("reasons", "The letter says more.");
    answers.put(Character.toLowerCase(criterion.charAt(0)) + criterion.substring(1), "YES");
    answers.put("reason" + criterion, "The letter on page 4.");
    return answers;
  }

  String refusedSubmit(CaseFile file, String person, Map<String, Object> answers) {
    var thrown = catchThrowable(() -> submit(file, person, answers));
    assertThat(thrown).isNotNull();
    return thrown.getMessage();
  }

  <T> T asPerson(String person, Supplier<T> act) {
    var who = as(Actor.LOGIN, () -> people.find(person).orElseThrow());
    identity.setAuthentication(person, List.copyOf(who.teams()), List.copyOf(who.forces()));
    try {
      return Actor.as(person, act);
    } finally {
      identity.clearAuthentication();
    }
  }

  boolean ended(CaseFile file, String end) {
    return history
            .createHistoricActivityInstanceQuery()
            .activityId(end)
            .processInstanceId(
                history
                    .createHistoricProcessInstanceQuery()
                    .processInstanceBusinessKey(file.number())
                    .processDefinitionKey("case-screening")
                    .singleResult()
                    .getId())
            .count()
        == 1;
  }

  static Map<String, Object> leavingOut(String key, String code) {
    var whole = new HashMap<String, Object>();
    whole.put("reasons", "The record says so.");
    whole.put("safeguardingConsidered", "YES");
    whole.put("signpost", "LOCAL_REVIEW");
    whole.put("victimNotice", "TELL_BY_PLAN");
    whole.put(key, code);
    return whole;
  }
}
