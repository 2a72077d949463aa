package org.casereview.scenario;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.camunda.bpm.engine.task.Task;
import org.casereview.testing.FormFields.Field;

/** What could be sent to a task beside what its form says. */
final class FormCalls {

  private static final int MOST = Boolean.getBoolean("casereview.full") ? Integer.MAX_VALUE : 10;
  private static final long SEED = 20_261_122;
  private static final String SERIALISED = "rO0ABXNyABFqYXZhLnV0aWwuSGFzaE1hcA==";

  /** A call and what it tries. */
  record Call(String what, String method, String path, Object body) {}

  private final Task task;
  private final List<Field> fields;
  private final Map<String, ?> good;
  private final List<Call> all = new ArrayList<>();

  FormCalls(Task task, List<Field> fields, Map<String, ?> good) {
    this.task = task;
    this.fields = fields;
    this.good = good;
  }

  /** In each build some of them, chosen by chance from the same seed; all in {@code full}. */
  List<Call> some() {
    wrongAnswers();
    packed();
    var chance = new Random(SEED + task.getTaskDefinitionKey().hashCode());
    var some = new ArrayList<Call>();
    for (var kind : List.of(all, foreign(), otherWays())) {
      Collections.shuffle(kind, chance);
      some.addAll(kind.subList(0, Math.min(kind == all ? MOST : MOST / 2, kind.size())));
    }
    return some;
  }

  private void wrongAnswers() {
    Set<String> shapes = new HashSet<>();
    for (Field field : fields) {
      if (shapes.add(field.shape()) || MOST == Integer.MAX_VALUE) {
        field
            .wrong()
            .forEach(
                (what, answer) -> all.add(submit(field.key() + ", " + what, field.key(), answer)));
      }
    }
  }

  private void packed() {
    String key = fields.get(0).key();
    for (String format :
        List.of("application/x-java-serialized-object", "application/json", "application/xml")) {
      all.add(
          typed(
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
      all.add(
          typed(
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

  private List<Call> foreign() {
    var calls = new ArrayList<Call>();
    var names = new ArrayList<>(ForeignNames.ALL);
    fields.forEach(field -> names.remove(field.key()));
    for (String name : names) {
      calls.add(submit("the foreign field " + name, name, "YES"));
    }
    return calls;
  }

  private Call submit(String what, String key, Object answer) {
    var value = new HashMap<String, Object>();
    value.put("value", answer);
    return typed(what, key, value);
  }

  private Call typed(String key, Map<String, Object> value) {
    return typed(key + " as " + value.get("type"), key, value);
  }

  private Call typed(String what, String key, Map<String, Object> value) {
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
  private List<Call> otherWays() {
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
}
