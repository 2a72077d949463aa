package org.casereview.engine.contract;

import java.util.Optional;
import java.util.Set;

/**
 * Work is offered to people who may know of it: a matter of misconduct to its liaisons alone, a
 * force what it is asked for, and nothing to teams that know of no case.
 */
final class OfferRules implements ModelRule {

  static final String STANDARDS_TEAM = "standards-liaisons";
  static final String FORCES = "force-liaisons";

  /** What forces are asked for; anything else would let them decide on themselves. */
  private static final Set<String> ASKED_OF_FORCES =
      Set.of("answer-request", "accept-action-plan", "report-on-plan", "ask-withdrawal");

  @Override
  public void check(Model model, Findings findings) {
    model
        .nodes("userTask")
        .forEach(
            task -> {
              for (String team : task.get("camunda:candidateGroups").split(",", -1)) {
                wrong(model.id(), task.get("camunda:formRef"), team.strip())
                    .ifPresent(why -> findings.add(model.file(), task, Rule.C7, why));
              }
            });
  }

  private static Optional<String> wrong(String process, String form, String team) {
    if (process.equals(Promises.STANDARDS)) {
      return team.equals(STANDARDS_TEAM)
          ? Optional.empty()
          : Optional.of("A matter of misconduct is worked on by " + STANDARDS_TEAM + " alone.");
    }
    if (team.equals(FORCES)) {
      return ASKED_OF_FORCES.contains(form)
          ? Optional.empty()
          : Optional.of("A force is offered what it is asked for, and no work of the review.");
    }
    return knowsOfCases(team)
        ? Optional.empty()
        : Optional.of("The team '" + team + "' knows of no case, so none of it could do this.");
  }

  /** A team that is not known at all is found by another rule. */
  static boolean knowsOfCases(String team) {
    return !Vocabulary.TEAMS.contains(team) || Vocabulary.ASKED.contains(team);
  }
}
