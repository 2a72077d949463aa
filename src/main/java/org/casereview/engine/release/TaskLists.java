package org.casereview.engine.release;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.filter.Filter;
import org.camunda.bpm.engine.task.TaskQuery;
import org.casereview.engine.contract.TeamLists;
import org.springframework.stereotype.Component;

/** The lists of Tasklist: what waits for a team, and what a person has taken. Made once each. */
@Component
public class TaskLists {

  private static final String MINE = TeamLists.OF_ONE_PERSON;

  /**
   * People choose from their team's list; reviewers are given cases and find them under their own.
   */
  private static final Map<String, Integer> PLACE = Map.of("reviewers", 20);

  /** Screening has an order of its own: what goes fastest first, and only then by date. */
  private static final Set<String> BY_PLACE = Set.of("screeners");

  private static final int PLACE_OF_MINE = 10;

  private final FilterService filters;
  private final TaskService tasks;

  TaskLists(FilterService filters, TaskService tasks) {
    this.filters = filters;
    this.tasks = tasks;
  }

  /** The id of the list of what waits for one of a team. */
  String ofTeam(String team, String name) {
    TaskQuery query = inOrder(team, tasks.createTaskQuery().taskCandidateGroupIn(List.of(team)));
    Filter there = filters.createTaskFilterQuery().filterName(name).singleResult();
    return there == null
        ? saved(name, null, PLACE.getOrDefault(team, 0), query)
        : filters.saveFilter(there.setQuery(query)).getId();
  }

  private static TaskQuery inOrder(String team, TaskQuery query) {
    return (BY_PLACE.contains(team) ? query.orderByTaskPriority().desc() : query)
        .orderByDueDate()
        .asc();
  }

  /**
   * Makes a person's own list when it is not there yet; it stands behind that of a team which takes
   * its tasks itself.
   */
  public void ofPerson(String staffId) {
    if (filters.createTaskFilterQuery().filterName(MINE).filterOwner(staffId).count() > 0) {
      return;
    }
    // The engine gives the owner of a list the right to see it.
    saved(
        MINE,
        staffId,
        PLACE_OF_MINE,
        tasks.createTaskQuery().taskAssignee(staffId).orderByDueDate().asc());
  }

  private String saved(String name, String owner, int place, TaskQuery query) {
    Filter list =
        filters
            .newTaskFilter(name)
            .setOwner(owner)
            .setQuery(query)
            .setProperties(
                Map.of(
                    "description",
                    name,
                    "priority",
                    place,
                    "color",
                    "#1d4f78",
                    "showUndefinedVariable",
                    false,
                    "refresh",
                    true,
                    "variables",
                    List.of(
                        Map.of("name", "caseNumber", "label", "Case"),
                        Map.of("name", "conductMatterNumber", "label", "Matter"),
                        Map.of("name", "rejectedReferralNumber", "label", "Referral"),
                        Map.of("name", "priority", "label", "Priority"),
                        Map.of("name", "forceCode", "label", "Force"))));
    return filters.saveFilter(list).getId();
  }
}
