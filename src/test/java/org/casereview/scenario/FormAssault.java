package org.casereview.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.casereview.engine.release.OwnersRelease;
import org.casereview.testing.FormFields;
import org.casereview.testing.FormFields.Field;
import org.springframework.context.ApplicationContext;

/**
 * Whatever could be sent to a task that somebody has taken, except what its form says: each is
 * refused with a sentence, and the task and its process stay as they were.
 */
final class FormAssault {

  /** What the holder of a task sent in the end. */
  private record Sent(String login, Map<String, ?> good) {}

  private static final boolean FULL = Boolean.getBoolean("casereview.full");
  private static final List<String> BOTH = List.of(Desk.REST, Desk.WEBAPP);

  private final CaseDriver driver;
  private final RepositoryService repository;
  private final Map<String, byte[]> released;
  private final Map<String, Integer> triedByForm = new TreeMap<>();
  private final Map<Task, Sent> done = new HashMap<>();

  FormAssault(CaseDriver driver, ApplicationContext application) {
    this.driver = driver;
    this.repository = application.getBean(RepositoryService.class);
    this.released = OwnersRelease.now(application);
  }

  Map<String, Integer> tried() {
    return triedByForm;
  }

  /** Tries it once for each form, from both doors in turn, and in full from each. */
  void on(String login, Task task, Map<String, ?> good) {
    String form = formOf(task);
    if (triedByForm.containsKey(form)) {
      return;
    }
    var calls = new FormCalls(task, fields(form), good).some();
    String before = state(task);
    for (int i = 0; i < calls.size(); i++) {
      for (String prefix : FULL ? BOTH : List.of(BOTH.get(i % 2))) {
        isRefused(login, form, prefix, calls.get(i));
        assertThat(state(task)).as(form + calls.get(i)).isEqualTo(before);
      }
    }
    int doors = FULL ? BOTH.size() : 1;
    triedByForm.put(form, doors * calls.size() + strangers(task, good, before));
    done.put(task, new Sent(login, good));
  }

  private void isRefused(String login, String form, String prefix, FormCalls.Call call) {
    var desk = prefix.equals(Desk.REST) ? driver.program(login) : driver.at(login);
    var reply = desk.call(call.method(), prefix + call.path(), call.body());
    String tried = "%s: %s by %s%s: %s".formatted(form, call.what(), prefix, call.path(), reply);
    assertThat(reply.status()).as(tried).isBetween(400, 499);
    assertThat(reply.sentence()).as(tried).isNotBlank();
  }

  /** Who does not hold the task sends what its holder may send. */
  private int strangers(Task task, Map<String, ?> good, String before) {
    for (String login : List.of("owner", "panel5", "force-20")) {
      var desk = driver.program(login);
      for (var reply :
          List.of(desk.submit(task.getId(), good), desk.complete(task.getId(), good))) {
        assertThat(reply.status()).as(login + ": " + reply).isBetween(400, 499);
        assertThat(reply.sentence()).as(login + ": " + reply).isNotBlank();
        assertThat(state(task)).as(login + ": " + reply).isEqualTo(before);
      }
    }
    return 6;
  }

  /** Every task that is over by now takes nothing any more, not what it took before either. */
  void again() {
    done.forEach(
        (task, sent) -> {
          if (driver.tasks.createTaskQuery().taskId(task.getId()).count() == 0) {
            var reply = driver.at(sent.login()).submit(task.getId(), sent.good());
            assertThat(reply.status()).as(reply.toString()).isBetween(400, 499);
            assertThat(reply.sentence()).contains("This task is not open any more");
          }
        });
  }

  private String formOf(Task task) {
    return ((UserTask)
            repository
                .getBpmnModelInstance(task.getProcessDefinitionId())
                .getModelElementById(task.getTaskDefinitionKey()))
        .getCamundaFormRef();
  }

  private List<Field> fields(String form) {
    return FormFields.of(
        released.entrySet().stream()
            .filter(file -> file.getKey().endsWith("/" + form + ".form"))
            .findFirst()
            .orElseThrow()
            .getValue());
  }

  /** The task with its holder, and every row of its process with the change that wrote it. */
  private String state(Task task) {
    return driver
        .rows(
            String.class,
            """
            select concat_ws(' / ',
              (select concat(id_, assignee_, xmin) from act_ru_task where id_ = ?),
              (select string_agg(concat(id_, xmin), ' ' order by id_) from act_ru_execution where proc_inst_id_ = ?),
              (select string_agg(concat(id_, xmin), ' ' order by id_) from act_ru_variable where proc_inst_id_ = ?),
              (select max(seq) from audit.entry))""",
            task.getId(),
            task.getProcessInstanceId(),
            task.getProcessInstanceId())
        .get(0);
  }
}
