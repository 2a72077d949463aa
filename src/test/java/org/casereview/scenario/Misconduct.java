package org.casereview.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.task.Task;
import org.casereview.casefile.CaseFile;
import org.casereview.platform.Actor;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Matters of conduct as their liaison and the tests know them; to all others they are not there.
 */
final class Misconduct {

  static final String ACCOUNT =
      "The statement of the first girl was rewritten: canary-of-standards.";

  private final CaseDriver driver;
  private final JdbcTemplate jdbc;
  private final TransactionTemplate transaction;

  Misconduct(CaseDriver driver, ApplicationContext application) {
    this.driver = driver;
    this.jdbc = application.getBean(JdbcTemplate.class);
    this.transaction = application.getBean(TransactionTemplate.class);
  }

  static Desk.Reply says(Desk desk, CaseFile file, String indication, String account) {
    return desk.call(
        "POST",
        "/api/cases/" + file.number() + "/conduct-indications",
        Map.of("indication", indication, "account", account));
  }

  /** Raised by somebody, opened by the engine: the number of the matter. */
  String raised(String login, CaseFile file, String indication) {
    var reply = says(driver.at(login), file, indication, ACCOUNT);
    assertThat(reply.status()).as(reply.toString()).isEqualTo(202);
    assertThat(reply.body()).isEmpty();
    String number = numbers(file).get(numbers(file).size() - 1);
    runJobs(number);
    return number;
  }

  List<String> numbers(CaseFile file) {
    return rows("select number from standards.matter where case_id = ? order by number", file.id());
  }

  /** What is on file there, one text for each row. */
  List<String> rows(String sql, Object... values) {
    return standards(() -> jdbc.queryForList(sql, String.class, values));
  }

  <T> T standards(Supplier<T> sql) {
    return Actor.as(
        Actor.JOBS,
        () ->
            transaction.execute(
                status -> {
                  jdbc.execute("set local role casereview_standards");
                  return sql.get();
                }));
  }

  java.util.UUID[] ids(CaseFile file) {
    return standards(
            () ->
                jdbc.queryForList(
                    "select id from standards.matter where case_id = ?",
                    java.util.UUID.class,
                    file.id()))
        .toArray(new java.util.UUID[0]);
  }

  /** The deadline of the task has passed. */
  void isOverdue(String taskId) {
    Actor.run(
        Actor.CLOCKS,
        () ->
            transaction.executeWithoutResult(
                status ->
                    assertThat(
                            jdbc.update(
                                """
                                update casereview.clock set
                                  started_at = started_at - interval '9 days',
                                  warn_at = started_at - interval '2 days',
                                  due_at = started_at - interval '1 day'
                                where task_id = cast(? as uuid)""",
                                taskId))
                        .isOne()));
  }

  void runJobs(String number) {
    var waiting = driver.jobs.createJobQuery().messages().withRetriesLeft();
    for (var instance = instance(number); instance != null; instance = instance(number)) {
      var jobs = waiting.processInstanceId(instance).list();
      if (jobs.isEmpty()) {
        return;
      }
      jobs.forEach(job -> driver.jobs.executeJob(job.getId()));
    }
  }

  String instance(String number) {
    var found =
        driver
            .runtime
            .createProcessInstanceQuery()
            .processInstanceBusinessKey(number)
            .singleResult();
    return found == null ? null : found.getId();
  }

  Task task(String number) {
    return driver.tasks.createTaskQuery().processInstanceBusinessKey(number).singleResult();
  }

  String at(String number) {
    return task(number).getTaskDefinitionKey();
  }

  void does(String number, String activity, Map<String, ?> answers) {
    var reply = tries(number, activity, answers);
    assertThat(reply.isDone()).as(activity + ": " + reply).isTrue();
    runJobs(number);
  }

  Desk.Reply tries(String number, String activity, Map<String, ?> answers) {
    var task = task(number);
    assertThat(task.getTaskDefinitionKey()).isEqualTo(activity);
    if (task.getAssignee() == null) {
      var claimed = driver.at("standards").claim(task.getId(), driver.staffId("standards"));
      assertThat(claimed.isDone()).as(claimed.toString()).isTrue();
    }
    driver.before.submit("standards", task, answers);
    return driver.at("standards").submit(task.getId(), answers);
  }

  boolean ended(String number) {
    return instance(number) == null
        && driver
                .history
                .createHistoricProcessInstanceQuery()
                .processInstanceBusinessKey(number)
                .finished()
                .count()
            == 1;
  }

  Set<String> variables(String number) {
    return driver.runtime.getVariables(instance(number)).keySet().stream()
        .collect(Collectors.toSet());
  }
}
