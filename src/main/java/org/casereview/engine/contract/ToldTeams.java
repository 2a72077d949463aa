package org.casereview.engine.contract;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/**
 * Who is told of a deadline must be who may know that there is something to be late: of a matter of
 * misconduct its liaisons alone, a force of what it is asked for, and nobody who knows of no case.
 */
final class ToldTeams {

  /** What a force is asked for without a task that it is offered. */
  private static final Set<String> OF_FORCES =
      Set.of(
          "information-request reminder",
          "referral-intake answerGaps",
          "rejected-referral reminder",
          "scope-appeal lodgeAppeal");

  private final Release release;
  private final Set<String> tasksOfForces = new HashSet<>(OF_FORCES);

  ToldTeams(Release release) {
    this.release = release;
    release
        .models
        .values()
        .forEach(
            model ->
                model
                    .nodes("userTask")
                    .filter(task -> task.get("camunda:candidateGroups").equals(OfferRules.FORCES))
                    .forEach(task -> tasksOfForces.add(model.id() + " " + task.id())));
  }

  void check(DeadlineTable rows, Findings findings) {
    var table = release.tables.get(DeadlineTable.NAME);
    rows.all()
        .forEach(
            row -> wrong(row).ifPresent(w -> findings.add(table.file(), row.at(), Rule.G5, w)));
  }

  private Optional<String> wrong(DeadlineTable.Row row) {
    if (row.processes().isEmpty() || row.activities().isEmpty()) {
      return Optional.of("Name the process and the activity of this row: '-' would be any.");
    }
    boolean matters = row.processes().contains(Promises.STANDARDS);
    if (matters != row.tells().equals(OfferRules.STANDARDS_TEAM)
        || matters && row.processes().size() > 1) {
      return Optional.of(
          matters
              ? "Of a matter of misconduct nobody but standards-liaisons is told."
              : "Standards liaisons are told of matters of misconduct alone.");
    }
    if (row.tells().equals(OfferRules.FORCES) && !isOfForces(row)) {
      return Optional.of("A force is told of what it is asked for, and of nothing else.");
    }
    return OfferRules.knowsOfCases(row.tells()) || isOfOthers(row.tells())
        ? Optional.empty()
        : Optional.of("The team '" + row.tells() + "' knows of no case, so it cannot be told.");
  }

  /** They know of what was looked at above. */
  private static boolean isOfOthers(String team) {
    return Set.of(OfferRules.FORCES, OfferRules.STANDARDS_TEAM).contains(team);
  }

  private boolean isOfForces(DeadlineTable.Row row) {
    return row.processes().stream()
        .allMatch(
            process ->
                row.activities().stream()
                    .allMatch(activity -> tasksOfForces.contains(process + " " + activity)));
  }
}
