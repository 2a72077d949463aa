package org.casereview.reinvestigation;

import java.util.Optional;
import java.util.stream.Collectors;
import org.casereview.casefile.CaseFile;
import org.casereview.casefile.ForceStatements;
import org.casereview.people.People;
import org.casereview.policy.Policy;
import org.springframework.stereotype.Component;

/** What a force stated in its report on a plan, action by action. */
@Component
class PlanStatements implements ForceStatements {

  private final PlanRecords plans;
  private final People people;
  private final Policy policy;

  PlanStatements(PlanRecords plans, People people, Policy policy) {
    this.plans = plans;
    this.people = people;
    this.policy = policy;
  }

  @Override
  public Optional<String> of(CaseFile file, String subject, String reader) {
    if (people.find(reader).filter(p -> ForceActionFacet.mayRead(policy, p, file)).isEmpty()) {
      return Optional.empty();
    }
    return plans.ofCase(file.id()).stream()
        .filter(plan -> plan.id().toString().equals(subject))
        .findFirst()
        .map(PlanStatements::inWords)
        .filter(text -> !text.isEmpty());
  }

  private static String inWords(ActionPlan plan) {
    return plan.actions().stream()
        .filter(action -> action.statement() != null)
        .map(action -> "%d: %s".formatted(action.number(), action.statement()))
        .collect(Collectors.joining("\n"));
  }
}
