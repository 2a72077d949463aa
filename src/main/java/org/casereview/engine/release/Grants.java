package org.casereview.engine.release;

import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions;
import org.camunda.bpm.engine.authorization.Resource;
import org.camunda.bpm.engine.authorization.Resources;
import org.springframework.stereotype.Component;

/**
 * What each team may see and do in the webapps: by process, never by task. Written at each start;
 * running it again changes nothing.
 */
@Component
class Grants {

  private static final Permission[] WORK = {
    ProcessDefinitionPermissions.READ,
    ProcessDefinitionPermissions.READ_TASK,
    // The cards of the list show case, priority and force, which are variables of the instance.
    ProcessDefinitionPermissions.READ_INSTANCE,
    ProcessDefinitionPermissions.TASK_WORK,
    ProcessDefinitionPermissions.TASK_ASSIGN
  };

  private static final Permission[] WATCH = {
    ProcessDefinitionPermissions.READ,
    ProcessDefinitionPermissions.READ_TASK,
    ProcessDefinitionPermissions.READ_INSTANCE,
    ProcessDefinitionPermissions.READ_HISTORY
  };

  /** Which processes hold tasks of which team. */
  private static final Map<String, Set<String>> WORKS_ON =
      Map.ofEntries(
          Map.entry("screeners", Set.of("case-screening")),
          Map.entry("scope-panel-members", Set.of("scope-panel")),
          Map.entry(
              "force-liaisons",
              Set.of("information-request", "return-to-force", "plan-report", "reinvestigation")),
          Map.entry("allocators", Set.of("file-review")),
          Map.entry("reviewers", Set.of("file-review")),
          Map.entry("quality-assurers", Set.of("file-review")),
          Map.entry("panel-members", Set.of("panel-decision", "case-closure")),
          Map.entry(
              "heads-of-review",
              Set.of("panel-decision", "case-closure", "nca-adoption", "reinvestigation")),
          Map.entry(
              "managers",
              Set.of("return-to-force", "plan-report", "reinvestigation", "nca-adoption")),
          Map.entry("victim-liaisons", Set.of("victim-notice")),
          Map.entry("duty-officers", Set.of("urgent-risk")));

  private static final Map<String, String> LISTS =
      Map.ofEntries(
          Map.entry("screeners", "Cases to screen"),
          Map.entry("scope-panel-members", "Scope panel"),
          Map.entry("force-liaisons", "Work of my force"),
          Map.entry("allocators", "Cases to allocate"),
          Map.entry("reviewers", "Cases to review"),
          Map.entry("quality-assurers", "Reviews to check"),
          Map.entry("panel-members", "Panel: votes and closures"),
          Map.entry("heads-of-review", "Decisions of the head of review"),
          Map.entry("managers", "Outcomes and supervision"),
          Map.entry("victim-liaisons", "Victims to tell"),
          Map.entry("duty-officers", "Urgent risks"));

  private static final Set<String> WATCHERS =
      Set.of("managers", "heads-of-review", "process-owners", "auditors");

  private final AuthorizationService authorizations;
  private final TaskLists lists;

  Grants(AuthorizationService authorizations, TaskLists lists) {
    this.authorizations = authorizations;
    this.lists = lists;
  }

  void write() {
    WORKS_ON.forEach(
        (team, processes) -> {
          grant(team, Resources.APPLICATION, "tasklist", Permissions.ACCESS);
          processes.forEach(key -> grant(team, Resources.PROCESS_DEFINITION, key, WORK));
          grant(team, Resources.FILTER, listOf(team), Permissions.READ);
        });
    for (String team : WATCHERS) {
      grant(team, Resources.APPLICATION, "cockpit", Permissions.ACCESS);
      grant(team, Resources.PROCESS_DEFINITION, "*", WATCH);
      grant(team, Resources.DECISION_DEFINITION, "*", Permissions.READ);
      grant(team, Resources.DEPLOYMENT, "*", Permissions.READ);
    }
  }

  /** Extends a right that is there: the engine keeps one row for each team and resource. */
  private void grant(String team, Resource resource, String id, Permission... permissions) {
    Authorization right =
        authorizations
            .createAuthorizationQuery()
            .groupIdIn(team)
            .resourceType(resource)
            .resourceId(id)
            .authorizationType(Authorization.AUTH_TYPE_GRANT)
            .singleResult();
    if (right == null) {
      right = authorizations.createNewAuthorization(Authorization.AUTH_TYPE_GRANT);
      right.setGroupId(team);
      right.setResource(resource);
      right.setResourceId(id);
    }
    var held = right;
    if (Stream.of(permissions).anyMatch(wanted -> !held.isPermissionGranted(wanted))) {
      Stream.of(permissions).forEach(right::addPermission);
      authorizations.saveAuthorization(right);
    }
  }

  /**
   * The list that the team finds in Tasklist: what waits for one of them, the most urgent first.
   */
  private String listOf(String team) {
    return lists.ofTeam(team, LISTS.get(team));
  }
}
