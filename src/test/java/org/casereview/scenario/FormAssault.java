package org.casereview.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
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

  /** In each build, of what is tried on each form; all of it in {@code full}. */
  private static final int MOST = Boolean.getBoolean("casereview.full") ? Integer.MAX_VALUE : 15;

  private static final long SEED = 20_261_122;
  private static final String SERIALISED = "rO0ABXNyABFqYXZhLnV0aWwuSGFzaE1hcA==";

  /** A call and what it tries. */
  private record Call(String what, String method, String path, Object body) {}

  private final CaseDriver driver;
  private final RepositoryService repository;
  private final Map<String, byte[]> released;
  private final Map<String, Integer> triedByForm = new TreeMap<>();

  FormAssault(CaseDriver driver, ApplicationContext application) {
    this.driver = driver;
    this.repository = application.getBean(RepositoryService.class);
    this.released = OwnersRelease.now(application);
  }

  Map<String, Integer> tried() {
    return triedByForm;
  }

  /** Tries it once for each form, from both doors in turn. */
  void on(String login, Task task, Map<String, ?> good) {
    String form = formOf(task);
    if (triedByForm.containsKey(form)) {
      return;
    }
    var calls = calls(login, task, good);
    String before = state(task);
    for (int i = 0; i < calls.size(); i++) {
      Call call = calls.get(i);
      var desk = i % 2 == 0 ? driver.program(login) : driver.at(login);
      String prefix = i % 2 == 0 ? Desk.REST : Desk.WEBAPP;
      var reply = desk.call(call.method(), prefix + call.path(), call.body());
      String tried = "%s: %s by %s%s: %s".formatted(form, call.what(), prefix, call.path(), reply);
      assertThat(reply.status()).as(tried).isBetween(400, 499);
      assertThat(reply.sentence()).as(tried).isNotBlank();
      assertThat(state(task)).as(tried).isEqualTo(before);
    }
    triedByForm.put(form, calls.size());
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

  private List<Call> calls(String login, Task task, Map<String, ?> good) {
    var all = new ArrayList<Call>();
    var fields = fields(formOf(task));
    wrongAnswers(task, fields, good, all);
    packed(task, fields, good, all);
    foreign(task, fields, good, all);
    var ways = otherWays(task, good);
    var chance = new Random(SEED + task.getTaskDefinitionKey().hashCode());
    Collections.shuffle(all, chance);
    Collections.shuffle(ways, chance);
    var some = new ArrayList<>(all.subList(0, Math.min(MOST, all.size())));
    some.addAll(ways.subList(0, Math.min(MOST / 3, ways.size())));
    return some;
  }

  private void wrongAnswers(Task task, List<Field> fields, Map<String, ?> good, List<Call> calls) {
    Set<String> shapes = new HashSet<>();
    for (Field field : fields) {
      if (shapes.add(field.shape()) || MOST == Integer.MAX_VALUE) {
        field
            .wrong()
            .forEach(
                (what, answer) ->
                    calls.add(submit(task, field.key() + ", " + what, good, field.key(), answer)));
      }
    }
  }

  private void packed(Task task, List<Field> fields, Map<String, ?> good, List<Call> calls) {
    String key = fields.get(0).key();
    for (String format :
        List.of("application/x-java-serialized-object", "application/json", "application/xml")) {
      calls.add(
          typed(
              task,
              good,
              key,
              Map.of(
                  "value",
                  SERIALISED,
                  "type",
                  "Object",
                  "valueInfo",
                  Map.of(
                      "objectTypeName", "java.util.HashMap", "serializationDataFormat", format))));
    }
    for (String type : List.of("File", "Bytes", "Json", "Xml", "Date", "Integer", "Nonsense")) {
      calls.add(
          typed(
              task,
              good,
              key,
              Map.of(
                  "value",
                  SERIALISED,
                  "type",
                  type,
                  "valueInfo",
                  Map.of("filename", "x.html", "mimeType", "text/html"))));
    }
  }

  private void foreign(Task task, List<Field> fields, Map<String, ?> good, List<Call> calls) {
    var names = new ArrayList<>(ForeignNames.ALL);
    fields.forEach(field -> names.remove(field.key()));
    for (String name : names) {
      calls.add(submit(task, "the foreign field " + name, good, name, "YES"));
    }
  }

  private static Call submit(
      Task task, String what, Map<String, ?> good, String key, Object answer) {
    var value = new HashMap<String, Object>();
    value.put("value", answer);
    return typed(task, what, good, key, value);
  }

  private static Call typed(Task task, Map<String, ?> good, String key, Map<String, Object> value) {
    return typed(task, key + " as " + value.get("type"), good, key, value);
  }

  private static Call typed(
      Task task, String what, Map<String, ?> good, String key, Map<String, Object> value) {
    var variables = new HashMap<String, Object>(values(good));
    variables.put(key, value);
    return new Call(
        what,
        "POST",
        "/task/" + task.getId() + "/submit-form",
        Map.of("variables", variables, "withVariablesInReturn", true));
  }

  private static Map<String, Object> values(Map<String, ?> answers) {
    var values = new HashMap<String, Object>();
    answers.forEach((key, answer) -> values.put(key, Map.of("value", answer)));
    return values;
  }

  /** Every way past the form that leads to the task, its execution or its process. */
  private static List<Call> otherWays(Task task, Map<String, ?> good) {
    String it = "/task/" + task.getId();
    String execution = "/execution/" + task.getExecutionId();
    String process = "/process-instance/" + task.getProcessInstanceId();
    Object flag = Map.of("value", true, "type", "Boolean");
    Object flags = Map.of("modifications", Map.of("majorityReached", flag));
    Object move =
        Map.of(
            "instructions",
            List.of(Map.of("type", "cancel", "activityId", task.getTaskDefinitionKey())));
    var ways = new ArrayList<Call>();
    for (Object body : List.of(Map.of("variables", values(good)), Map.of())) {
      ways.add(new Call("completed", "POST", it + "/complete", body));
      ways.add(new Call("resolved", "POST", it + "/resolve", body));
    }
    ways.add(new Call("an error", "POST", it + "/bpmnError", Map.of("errorCode", "x")));
    ways.add(
        new Call("an escalation", "POST", it + "/bpmnEscalation", Map.of("escalationCode", "x")));
    for (String place : List.of(it + "/variables", it + "/localVariables")) {
      ways.add(new Call("variables", "POST", place, flags));
      ways.add(new Call("a variable", "PUT", place + "/majorityReached", flag));
      ways.add(new Call("one taken away", "DELETE", place + "/caseId", null));
    }
    for (String place : List.of(execution + "/localVariables", process + "/variables")) {
      ways.add(new Call("variables", "POST", place, flags));
      ways.add(new Call("a variable", "PUT", place + "/majorityReached", flag));
    }
    ways.add(new Call("a signal", "POST", execution + "/signal", Map.of()));
    ways.add(new Call("a move", "POST", process + "/modification", move));
    ways.add(new Call("an end", "DELETE", process, null));
    ways.add(new Call("a message", "POST", "/message", Map.of("messageName", "x", "all", true)));
    ways.add(new Call("a signal to all", "POST", "/signal", Map.of("name", "x")));
    ways.add(
        new Call(
            "outside work",
            "POST",
            "/external-task/fetchAndLock",
            Map.of("workerId", "x", "maxTasks", 1)));
    return ways;
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
