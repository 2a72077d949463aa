package org.casereview.scenario;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.task.Task;
import org.casereview.casefile.CaseFile;
import org.springframework.context.ApplicationContext;

/** The ids of a case that is under way, and of what the engine holds beside it. */
final class LiveThings {

  private static final String NONE = "01890000-0000-7000-8000-000000000000";

  private final Map<String, String> ids = new HashMap<>();
  private final List<String> ofTheCase;

  LiveThings(ApplicationContext application, CaseDriver driver, CaseFile file, String activity) {
    var engine = application.getBean(ProcessEngine.class);
    Task task = driver.task(file, activity);
    String definition = task.getProcessDefinitionId();
    ids.put("task", task.getId());
    ids.put("execution", task.getExecutionId());
    ids.put("process-instance", task.getProcessInstanceId());
    ids.put("process-definition", definition);
    ids.put("key", definition.substring(0, definition.indexOf(':')));
    ids.put("deployment", deployment(engine, definition));
    ids.put("resourceId", resource(engine));
    ids.put("user", driver.staffId("reviewer"));
    ids.put("userId", driver.staffId("reviewer"));
    ids.put("group", "screeners");
    ids.put("groupId", "screeners");
    ids.put("tenant", file.forceCode());
    ids.put("tenant-id", file.forceCode());
    ids.put("varName", "caseNumber");
    ids.put("messageName", "case.withdrawn");
    ids.put("businessKey", file.number());
    ids.put("activityId", activity);
    ids.put(
        "job",
        first(
            engine
                .getManagementService()
                .createJobQuery()
                .processInstanceId(task.getProcessInstanceId())
                .listPage(0, 1),
            job -> job.getId()));
    ids.put(
        "job-definition",
        first(
            engine
                .getManagementService()
                .createJobDefinitionQuery()
                .processDefinitionId(definition)
                .listPage(0, 1),
            job -> job.getId()));
    ids.put(
        "variable-instance",
        first(
            engine
                .getRuntimeService()
                .createVariableInstanceQuery()
                .processInstanceIdIn(task.getProcessInstanceId())
                .listPage(0, 1),
            variable -> variable.getId()));
    ids.put(
        "filter",
        first(
            engine.getFilterService().createFilterQuery().listPage(0, 1),
            filter -> filter.getId()));
    ids.put(
        "authorization",
        first(
            engine.getAuthorizationService().createAuthorizationQuery().listPage(0, 1),
            right -> right.getId()));
    ids.put(
        "decision-definition",
        first(
            engine.getRepositoryService().createDecisionDefinitionQuery().listPage(0, 1),
            decision -> decision.getId()));
    ids.put(
        "operationId",
        first(
            engine.getHistoryService().createUserOperationLogQuery().taskId(task.getId()).list(),
            entry -> entry.getOperationId()));
    ofTheCase =
        List.of(
            file.number(),
            file.id().toString(),
            task.getId(),
            task.getExecutionId(),
            task.getProcessInstanceId());
  }

  private static String deployment(ProcessEngine engine, String definition) {
    return engine.getRepositoryService().getProcessDefinition(definition).getDeploymentId();
  }

  private String resource(ProcessEngine engine) {
    return first(
        engine.getRepositoryService().getDeploymentResources(ids.get("deployment")),
        resource -> resource.getId());
  }

  private static <T> String first(List<T> all, java.util.function.Function<T, String> id) {
    return all.isEmpty() ? NONE : id.apply(all.get(0));
  }

  /** What stands for a part of a path; something that is not there where nothing fits. */
  String of(String kind, String part) {
    if (part.equals("id")) {
      return ids.getOrDefault(kind, NONE);
    }
    if (part.equals("key") && kind.startsWith("decision")) {
      return "sla-targets";
    }
    return ids.getOrDefault(part, NONE);
  }

  /** What stands for a field of a body. */
  String named(String field) {
    String whole = field.replaceAll("Ids?$", "").replaceAll("([A-Z])", "-$1").toLowerCase();
    return ids.getOrDefault(field, ids.getOrDefault(whole, "x"));
  }

  /** Whether a text says anything that only who may see the case may know. */
  boolean isTold(String text) {
    return ofTheCase.stream().anyMatch(text::contains);
  }
}
