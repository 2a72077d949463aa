package org.casereview.scenario;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.StreamSupport;

/**
 * All that somebody is told who asks for everything: the engine by each door, our API, our pages.
 */
final class Sweep {

  private static final String COCKPIT = "/camunda/api/cockpit/plugin/base/default";

  /** Lists and counts of the engine. */
  private static final List<String> COUNTED =
      List.of(
          "/task",
          "/process-instance",
          "/process-definition",
          "/execution",
          "/variable-instance",
          "/job",
          "/job-definition",
          "/incident",
          "/event-subscription",
          "/external-task",
          "/filter",
          "/tenant",
          "/group",
          "/authorization",
          "/batch",
          "/decision-definition",
          "/deployment",
          "/history/process-instance",
          "/history/activity-instance",
          "/history/task",
          "/history/incident",
          "/history/user-operation",
          "/history/identity-link-log",
          "/history/variable-instance",
          "/history/detail",
          "/history/job-log",
          "/history/decision-instance",
          "/history/external-task-log",
          "/history/batch");

  /** Where work shows first. */
  private static final List<String> FIRST =
      List.of("/task", "/process-instance", "/incident", "/history/process-instance");

  /** What adds up or names a definition. */
  private static final List<String> OTHERS =
      List.of(
          "/process-definition/statistics?incidents=true&failedJobs=true",
          "/process-definition/statistics?rootIncidents=true",
          "/process-definition/key/standards-escalation",
          "/process-definition/key/standards-escalation/statistics?incidents=true",
          "/process-definition?key=standards-escalation&maxResults=50",
          "/task?tenantIdIn=STANDARDS&maxResults=50",
          "/task/count?candidateGroup=standards-liaisons&includeAssignedTasks=true",
          "/history/process-instance/count?tenantIdIn=STANDARDS",
          "/task/report/candidate-group-count",
          "/deployment/registered",
          "/history/cleanup/jobs",
          "/history/cleanable-process-instance-report?maxResults=500",
          "/history/process-instance/report?reportType=duration&periodUnit=month",
          "/history/task/report?reportType=count&groupBy=processDefinition",
          "/metrics/root-process-instance-start/sum",
          "/metrics?name=activity-instance-start&maxResults=100",
          "/metrics/task-users/sum",
          "/telemetry/data",
          "/schema/log",
          "/version");

  /** Queries by POST, as Cockpit and programs ask them. */
  private static final List<String> ASKED =
      List.of(
          "/task",
          "/process-instance",
          "/execution",
          "/variable-instance",
          "/incident",
          "/job",
          "/history/process-instance",
          "/history/task",
          "/history/activity-instance",
          "/history/incident");

  private static final List<String> OWN =
      List.of(
          "/",
          "/late",
          "/cases?size=1000",
          "/api/cases?size=1000",
          "/api/deadlines",
          "/referrals",
          "/help");

  private static final List<String> OF_THE_CASE =
      List.of(
          "/api/cases/%s",
          "/api/cases/%s/file",
          "/api/cases/%s/review",
          "/api/cases/%s/conduct-indications",
          "/api/cases/find?q=%s",
          "/cases/%s",
          "/find?q=%s");

  private Sweep() {}

  /** What the engine tells this person of everything there is, by address. */
  static Map<String, String> ofTheEngine(Desk desk, String prefix) {
    var told = new TreeMap<String, String>();
    COUNTED.forEach(path -> look(told, desk, "GET", prefix + path + "?maxResults=2000"));
    OTHERS.forEach(path -> look(told, desk, "GET", prefix + path));
    ASKED.forEach(path -> look(told, desk, "POST", prefix + path + "?maxResults=2000"));
    FIRST.forEach(path -> look(told, desk, "GET", prefix + path + "/count"));
    FIRST.forEach(path -> look(told, desk, "POST", prefix + path + "/count"));
    return told;
  }

  /** The same in a few looks, for those whose rights are like somebody else's. */
  static Map<String, String> inShort(Desk desk, String prefix) {
    var told = new TreeMap<String, String>();
    FIRST.forEach(path -> look(told, desk, "GET", prefix + path + "?maxResults=2000"));
    look(told, desk, "GET", prefix + OTHERS.get(0));
    return told;
  }

  /** What this person is told by our own pages and API, and by the plugins of Cockpit. */
  static Map<String, String> ofOurPages(Desk desk, String caseNumber) {
    var told = new TreeMap<String, String>();
    OWN.forEach(path -> look(told, desk, "GET", path));
    OF_THE_CASE.forEach(path -> look(told, desk, "GET", path.formatted(caseNumber)));
    look(told, desk, "GET", COCKPIT + "/process-definition/statistics");
    look(told, desk, "GET", COCKPIT + "/process-definition/statistics-count");
    look(told, desk, "POST", COCKPIT + "/process-definition/statistics?maxResults=2000");
    look(told, desk, "POST", COCKPIT + "/process-instance?maxResults=2000");
    look(told, desk, "POST", COCKPIT + "/process-instance/count");
    look(told, desk, "POST", COCKPIT + "/incident?maxResults=2000");
    look(told, desk, "POST", COCKPIT + "/incident/count");
    return told;
  }

  private static void look(Map<String, String> told, Desk desk, String method, String path) {
    var reply = desk.call(method, path, method.equals("POST") ? Map.of() : null);
    told.put(method + " " + path, reply.status() + " " + steady(reply.body()));
  }

  /** Lists have no order of their own, and pages carry a fresh token each time. */
  private static String steady(JsonNode body) {
    String text =
        body.isArray()
            ? StreamSupport.stream(body.spliterator(), false)
                .map(JsonNode::toString)
                .sorted()
                .toList()
                .toString()
            : body.toString();
    return steady(text);
  }

  /** Without what differs from one answer to the next. */
  static String steady(String text) {
    return text.replaceAll("(_csrf\\\\\" (?:content|value)=\\\\\")[^\"]+", "$1")
        .replaceAll("\"(timestamp|asOf)\":\"?[^,}]*", "\"$1\":");
  }
}
