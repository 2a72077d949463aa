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
import org.casereview.engine.contract.TeamLists;
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

  private static final Set<String> WATCHERS =
      Set.of("managers", "heads-of-review", "process-owners", "auditors");

  private static final String ADMINISTRATORS = "administrators";

  /** What those who watch the work of all do not see. */
  private static final Set<String> UNWATCHED = Set.of("standards-escalation");

  private final RepositoryService repository;
  private final DrawnTeams drawings;
  private final FoundedTeams founded;
  private final Rights rights;
  private final TaskLists lists;

  Grants(
      RepositoryService repository,
      DrawnTeams drawings,
      FoundedTeams founded,
      Rights rights,
      TaskLists lists) {
    this.repository = repository;
    this.drawings = drawings;
    this.founded = founded;
    this.rights = rights;
    this.lists = lists;
  }

  void write() {
    var wanted = new ArrayList<Right>();
    Set<String> owners = founded.names();
    Map<String, Set<String>> drawn = drawings.processes(owners);
    WORKS_ON.forEach(
        (team, known) -> {
          var processes = new TreeSet<>(known);
          processes.addAll(drawn.getOrDefault(team, Set.of()));
          wanted.addAll(working(team, TeamLists.OURS.get(team), processes));
        });
    for (String team : owners) {
      wanted.addAll(working(team, TeamLists.ofOwners(team), drawn.getOrDefault(team, Set.of())));
    }
    WATCHERS.forEach(team -> wanted.addAll(watching(team)));
    wanted.addAll(watching(ADMINISTRATORS));
    wanted.addAll(administering());
    rights.are(wanted);
  }

  /** The list is what waits for one of the team, the most urgent first. */
  private List<Right> working(String team, String list, Set<String> processes) {
    var wanted = new ArrayList<Right>();
    wanted.add(Right.of(team, Resources.APPLICATION, "tasklist", Permissions.ACCESS));
    wanted.add(Right.of(team, Resources.FILTER, lists.ofTeam(team, list), Permissions.READ));
    processes.stream()
        .filter(key -> !UNWATCHED.contains(key) || isOwnWork(team, key))
        .forEach(key -> wanted.add(Right.of(team, Resources.PROCESS_DEFINITION, key, WORK)));
    return wanted;
  }

  private static boolean isOwnWork(String team, String process) {
    return WORKS_ON.getOrDefault(team, Set.of()).contains(process);
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
}
