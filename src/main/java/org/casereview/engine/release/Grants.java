package org.casereview.engine.release;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.repository.ProcessDefinition;
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
          Map.entry("intake-officers", Set.of("rejected-referral")),
          Map.entry("screeners", Set.of("case-screening")),
          Map.entry("scope-panel-members", Set.of("scope-panel")),
          Map.entry(
              "force-liaisons",
              Set.of(
                  "rejected-referral",
                  "information-request",
                  "return-to-force",
                  "plan-report",
                  "plan-acceptance")),
          Map.entry("allocators", Set.of("file-review")),
          Map.entry("reviewers", Set.of("file-review")),
          Map.entry("quality-assurers", Set.of("file-review")),
          Map.entry("panel-members", Set.of("panel-decision", "case-closure")),
          Map.entry(
              "heads-of-review",
              Set.of(
                  "panel-decision",
                  "case-closure",
                  "legal-advice",
                  "nca-adoption",
                  "reinvestigation",
                  "reinvestigation-halt",
                  "scope-appeal")),
          Map.entry(
              "managers",
              Set.of(
                  "legal-advice",
                  "return-to-force",
                  "plan-report",
                  "plan-acceptance",
                  "reinvestigation",
                  "nca-adoption")),
          Map.entry("victim-liaisons", Set.of("victim-notice")),
          Map.entry("standards-liaisons", Set.of("standards-escalation")),
          Map.entry("auditors", Set.of("emergency-access")),
          Map.entry("duty-officers", Set.of("urgent-risk")));

  private static final Map<String, String> LISTS =
      Map.ofEntries(
          Map.entry("intake-officers", "Rejected referrals"),
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
          Map.entry("standards-liaisons", "Conduct matters"),
          Map.entry("auditors", "Emergencies to review"),
          Map.entry("duty-officers", "Urgent risks"));

  private static final Set<String> WATCHERS =
      Set.of("managers", "heads-of-review", "process-owners", "auditors");

  private static final String ADMINISTRATORS = "administrators";

  /** What those who watch the work of all do not see. */
  private static final Set<String> UNWATCHED = Set.of("standards-escalation");

  private final RepositoryService repository;
  private final ReleaseSet release;
  private final Rights rights;
  private final TaskLists lists;

  Grants(RepositoryService repository, ReleaseSet release, Rights rights, TaskLists lists) {
    this.repository = repository;
    this.release = release;
    this.rights = rights;
    this.lists = lists;
  }

  void write() {
    var wanted = new ArrayList<Right>();
    Map<String, Set<String>> drawn = DrawnTeams.processesOf(release.files());
    WORKS_ON.forEach(
        (team, known) -> {
          var processes = new TreeSet<>(known);
          drawn.getOrDefault(team, Set.of()).stream()
              .filter(key -> !UNWATCHED.contains(key))
              .forEach(processes::add);
          wanted.add(Right.of(team, Resources.APPLICATION, "tasklist", Permissions.ACCESS));
          processes.forEach(
              key -> wanted.add(Right.of(team, Resources.PROCESS_DEFINITION, key, WORK)));
          wanted.add(Right.of(team, Resources.FILTER, listOf(team), Permissions.READ));
        });
    WATCHERS.forEach(team -> wanted.addAll(watching(team)));
    wanted.addAll(watching(ADMINISTRATORS));
    wanted.addAll(administering());
    rights.are(wanted);
  }

  /** By process, one by one: a right on all of them would be one on what nobody watches. */
  private List<Right> watching(String team) {
    var wanted = new ArrayList<Right>();
    wanted.add(Right.of(team, Resources.APPLICATION, "cockpit", Permissions.ACCESS));
    wanted.add(Right.of(team, Resources.DECISION_DEFINITION, "*", Permissions.READ));
    wanted.add(Right.of(team, Resources.DEPLOYMENT, "*", Permissions.READ));
    watched().forEach(key -> wanted.add(Right.of(team, Resources.PROCESS_DEFINITION, key, WATCH)));
    return wanted;
  }

  private Set<String> watched() {
    Set<String> keys =
        repository.createProcessDefinitionQuery().latestVersion().list().stream()
            .map(ProcessDefinition::getKey)
            .collect(Collectors.toCollection(TreeSet::new));
    keys.removeAll(UNWATCHED);
    return keys;
  }

  /** Who is in which team, and which team holds which right; changed by nobody at run time. */
  private static List<Right> administering() {
    return Stream.concat(
            Stream.of("admin", "tasklist")
                .map(
                    page ->
                        Right.of(ADMINISTRATORS, Resources.APPLICATION, page, Permissions.ACCESS)),
            Stream.of(Resources.USER, Resources.GROUP, Resources.TENANT, Resources.AUTHORIZATION)
                .map(kind -> Right.of(ADMINISTRATORS, kind, "*", Permissions.READ)))
        .toList();
  }

  /**
   * The list that the team finds in Tasklist: what waits for one of them, the most urgent first.
   */
  private String listOf(String team) {
    return lists.ofTeam(team, LISTS.get(team));
  }
}
