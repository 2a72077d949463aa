package org.casereview.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.casereview.platform.Ids;

/** Rejected referrals as their liaisons and the intake team work on them. */
final class Rejections {

  private static final String PROCESS = "rejected-referral";

  private final CaseDriver driver;

  Rejections(CaseDriver driver) {
    this.driver = driver;
  }

  /** A referral of force 14 whose outcome is none of the list. */
  static Told bad() {
    return Told.by("14", "RJ/" + Ids.next()).with("outcomeCode", "99");
  }

  JsonNode sends(String login, Told... told) {
    var desk = driver.program(login);
    var answer =
        desk.call("POST", "/api/referrals", List.of(told).stream().map(Told::asJson).toList());
    assertThat(answer.status()).as(answer.body().toString()).isEqualTo(202);
    return CaseDriver.completed(desk, answer.body().path("receiptId").asText());
  }

  /** Sent and rejected: the number of its item. */
  String rejected(String login, Told told) {
    var receipt = sends(login, told);
    assertThat(receipt.at("/counts/rejected").asInt()).as(receipt.toString()).isEqualTo(1);
    return driver
        .rows(
            String.class,
            """
            select r.number from rejected_referral r join referral_item i on i.rejected_id = r.id
            where i.package_id = ?::uuid""",
            receipt.path("receiptId").asText())
        .get(0);
  }

  ProcessInstance instance(String number) {
    return driver
        .runtime
        .createProcessInstanceQuery()
        .processDefinitionKey(PROCESS)
        .processInstanceBusinessKey(number)
        .singleResult();
  }

  Set<String> at(String number) {
    return open(number).stream().map(Task::getTaskDefinitionKey).collect(Collectors.toSet());
  }

  Task task(String number, String activity) {
    return open(number).stream()
        .filter(task -> task.getTaskDefinitionKey().equals(activity))
        .findFirst()
        .orElseThrow(() -> new AssertionError(number + " is at " + at(number)));
  }

  void does(String login, String number, String activity, Map<String, ?> answers) {
    var reply = tries(login, number, activity, answers);
    assertThat(reply.isDone()).as("%s by %s: %s", activity, login, reply).isTrue();
    runJobs(number);
  }

  Desk.Reply tries(String login, String number, String activity, Map<String, ?> answers) {
    var task = task(number, activity);
    if (task.getAssignee() == null) {
      var claimed = driver.at(login).claim(task.getId(), driver.staffId(login));
      if (!claimed.isDone()) {
        return claimed;
      }
    }
    driver.before.submit(login, task, answers);
    return driver.at(login).submit(task.getId(), answers);
  }

  void asks(String login, String number) {
    does(
        login,
        number,
        at(number).contains("correctReferral") ? "correctReferral" : "correctUnattributed",
        Map.of("withdraw", true, "reasons", "It was entered twice."));
  }

  void runJobs(String number) {
    for (var one = instance(number); one != null; one = instance(number)) {
      var jobs =
          driver.jobs.createJobQuery().messages().withRetriesLeft().processInstanceId(one.getId());
      var waiting = jobs.list();
      if (waiting.isEmpty()) {
        return;
      }
      waiting.forEach(job -> driver.jobs.executeJob(job.getId()));
    }
  }

  /** The deadline that the activity stands for has come. */
  void fire(String number, String timer) {
    var job =
        driver
            .jobs
            .createJobQuery()
            .processInstanceId(instance(number).getId())
            .activityId(timer)
            .singleResult();
    driver.jobs.executeJob(job.getId());
    runJobs(number);
  }

  boolean ended(String number, String end) {
    return driver.history.createHistoricActivityInstanceQuery().activityId(end).list().stream()
        .map(activity -> activity.getProcessInstanceId())
        .anyMatch(
            id ->
                number.equals(
                    driver
                        .history
                        .createHistoricProcessInstanceQuery()
                        .processInstanceId(id)
                        .singleResult()
                        .getBusinessKey()));
  }

  String id(String number) {
    return value("id::text", number);
  }

  String state(String number) {
    return value("state", number);
  }

  /** One column of the item, as text. */
  String value(String column, String number) {
    return driver
        .rows(
            String.class,
            "select (%s)::text from rejected_referral where number = ?".formatted(column),
            number)
        .get(0);
  }

  long unresolved(String number) {
    return driver.count(
        """
        select count(*) from referral_item i join rejected_referral r on r.id = i.rejected_id
        where r.number = ? and i.resolved_at is null""",
        number);
  }

  /** What the audit tells of the item. */
  List<String> acts(String number) {
    return driver.rows(
        String.class,
        "select what from audit.entry where subject = ?::uuid order by seq",
        id(number));
  }

  private List<Task> open(String number) {
    return driver.tasks.createTaskQuery().processInstanceBusinessKey(number).list();
  }
}
