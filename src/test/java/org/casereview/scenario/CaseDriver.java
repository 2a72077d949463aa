package org.casereview.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.casereview.casefile.CaseFile;
import org.casereview.casefile.CaseFiles;
import org.casereview.people.People;
import org.casereview.platform.Actor;
import org.casereview.platform.Ids;
import org.casereview.testing.Soon;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Takes cases from a force's package through the processes, as people in Tasklist would, and runs
 * what follows of each act at once.
 */
final class CaseDriver {

  private static final Map<String, Desk> DESKS = new ConcurrentHashMap<>();

  final RuntimeService runtime;
  final TaskService tasks;
  final ManagementService jobs;
  final HistoryService history;
  private final CaseFiles cases;
  private final People people;
  private final JdbcTemplate jdbc;
  private final TransactionTemplate transaction;
  private final int port;
  private final Map<UUID, Set<String>> known = new HashMap<>();

  /** What happens to a task that somebody has taken, before its form is sent. */
  interface Before {
    void submit(String login, Task task, Map<String, ?> answers);
  }

  Before before = (login, task, answers) -> {};

  CaseDriver(ApplicationContext application, int port) {
    this.runtime = application.getBean(RuntimeService.class);
    this.tasks = application.getBean(TaskService.class);
    this.jobs = application.getBean(ManagementService.class);
    this.history = application.getBean(HistoryService.class);
    this.cases = application.getBean(CaseFiles.class);
    this.people = application.getBean(People.class);
    this.jdbc = application.getBean(JdbcTemplate.class);
    this.transaction = application.getBean(TransactionTemplate.class);
    this.port = port;
  }

  /** Somebody at work in Tasklist; the login is kept for as long as it surely holds. */
  Desk at(String login) {
    return DESKS.compute(
        login + " at " + port,
        (who, desk) -> desk == null || desk.isOld() ? Desk.tasklist(port, login) : desk);
  }

  Desk program(String login) {
    return Desk.basic(port, login);
  }

  /** A case of force 14 that was handed in by the intake team and stands at its first task. */
  CaseFile referred(UnaryOperator<Told> told) {
    return sent(told.apply(Told.by("14", "SC/" + Ids.next())), "accepted");
  }

  /** The force of the case sends another content under the same reference. */
  void sendsAgain(CaseFile file, UnaryOperator<Told> told) {
    sent(told.apply(Told.by(file.forceCode(), file.forceReference())), "updated");
  }

  private CaseFile sent(Told told, String result) {
    var intake = program("intake");
    var answer = intake.call("POST", "/api/referrals", List.of(told.asJson()));
    assertThat(answer.status()).as(answer.body().toString()).isEqualTo(202);
    var receipt = completed(intake, answer.body().path("receiptId").asText());
    assertThat(receipt.at("/counts/" + result).asInt()).as(receipt.toString()).isEqualTo(1);
    var number = receipt.at("/referrals/0/caseNumber").asText();
    var file = system(() -> cases.byNumber(number).orElseThrow());
    runJobs(file);
    return file;
  }

  static JsonNode completed(Desk intake, String receiptId) {
    return Soon.seen(
        () -> intake.call("GET", "/api/referrals/" + receiptId, null).body(),
        receipt -> !receipt.path("status").asText().equals("PROCESSING"));
  }

  /** Does whatever the case's own processes have waiting, but no timer. */
  void runJobs(CaseFile file) {
    var waiting =
        jobs.createJobQuery().messages().withRetriesLeft().processInstanceIds(ids(file)).list();
    while (!waiting.isEmpty()) {
      waiting.forEach(job -> jobs.executeJob(job.getId()));
      var now = ids(file);
      waiting =
          now.isEmpty()
              ? List.of()
              : jobs.createJobQuery().messages().withRetriesLeft().processInstanceIds(now).list();
    }
  }

  /** The deadline that the activity stands for has come. */
  void fire(CaseFile file, String timer) {
    var due =
        ids(file).stream()
            .map(id -> jobs.createJobQuery().processInstanceId(id).activityId(timer).singleResult())
            .filter(Objects::nonNull)
            .findFirst()
            .orElseThrow(() -> new AssertionError("No timer waits at " + timer));
    jobs.executeJob(due.getId());
    runJobs(file);
  }

  List<ProcessInstance> instances(CaseFile file) {
    return runtime
        .createProcessInstanceQuery()
        .variableValueEquals("caseId", file.id().toString())
        .list();
  }

  ProcessInstance instance(CaseFile file, String process) {
    return instances(file).stream()
        .filter(i -> i.getProcessDefinitionId().startsWith(process + ":"))
        .findFirst()
        .orElseThrow(() -> new AssertionError("No " + process + " of " + file.number()));
  }

  private Set<String> ids(CaseFile file) {
    var now = instances(file).stream().map(ProcessInstance::getId).collect(Collectors.toSet());
    known(file).addAll(now);
    return now;
  }

  /** Every process of the case so far, those beside it and those that have ended too. */
  private Set<String> known(CaseFile file) {
    return known.computeIfAbsent(file.id(), id -> new HashSet<>());
  }

  List<Task> open(CaseFile file) {
    return tasks
        .createTaskQuery()
        .processVariableValueEquals("caseId", file.id().toString())
        .orderByTaskCreateTime()
        .asc()
        .list();
  }

  /** The task that is open, or one of several of the same kind that nobody has taken. */
  Task task(CaseFile file, String activity) {
    return open(file).stream()
        .filter(t -> t.getTaskDefinitionKey().equals(activity))
        .min(java.util.Comparator.comparing(t -> t.getAssignee() == null ? 0 : 1))
        .orElseThrow(
            () ->
                new AssertionError(
                    file.number() + " is not at " + activity + " but at " + at(file)));
  }

  /** The activities at which people are wanted now; telling victims goes on beside the case. */
  Set<String> at(CaseFile file) {
    return open(file).stream()
        .filter(t -> !t.getProcessDefinitionId().startsWith("victim-notice:"))
        .map(Task::getTaskDefinitionKey)
        .collect(Collectors.toSet());
  }

  /** Claims the task if nobody has it, fills in its form and completes it. */
  void does(String login, CaseFile file, String activity, Map<String, ?> answers) {
    Desk.Reply reply = tries(login, file, activity, answers);
    assertThat(reply.isDone()).as("%s by %s: %s", activity, login, reply).isTrue();
    runJobs(file);
  }

  Desk.Reply tries(String login, CaseFile file, String activity, Map<String, ?> answers) {
    var task = task(file, activity);
    if (task.getAssignee() == null) {
      var claimed = at(login).claim(task.getId(), staffId(login));
      if (!claimed.isDone()) {
        return claimed;
      }
    }
    before.submit(login, task, answers);
    return at(login).submit(task.getId(), answers);
  }

  String staffId(String login) {
    return Actor.as(Actor.LOGIN, () -> people.byLogin(login).orElseThrow().staffId());
  }

  CaseFile now(CaseFile file) {
    return system(() -> cases.get(file.id()));
  }

  /** Whether a process of the case ended there. */
  boolean ended(CaseFile file, String process, String end) {
    return history.createHistoricActivityInstanceQuery().activityId(end).finished().list().stream()
        .filter(a -> a.getProcessDefinitionKey().equals(process))
        .anyMatch(a -> known(file).contains(a.getProcessInstanceId()));
  }

  long count(String sql, Object... values) {
    return system(() -> jdbc.queryForObject(sql, Long.class, values));
  }

  <T> List<T> rows(Class<T> type, String sql, Object... values) {
    return system(() -> jdbc.queryForList(sql, type, values));
  }

  /** What the database shows to a person. */
  <T> List<T> rowsFor(String login, Class<T> type, String sql) {
    return Actor.as(staffId(login), () -> transaction.execute(tx -> jdbc.queryForList(sql, type)));
  }

  void write(String sql) {
    Actor.run(Actor.RELEASE, () -> transaction.executeWithoutResult(tx -> jdbc.update(sql)));
  }

  void newInformation(CaseFile file) {
    system(
        () -> {
          cases.newInformation(file.id());
          return null;
        });
  }

  private <T> T system(java.util.function.Supplier<T> act) {
    return Actor.as(Actor.JOBS, () -> transaction.execute(status -> act.get()));
  }
}
