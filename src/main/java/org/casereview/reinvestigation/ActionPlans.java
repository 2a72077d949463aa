package org.casereview.reinvestigation;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.casereview.casefile.CaseFiles;
import org.casereview.casefile.Chronicle;
import org.casereview.decision.HeldOutcome;
import org.casereview.decision.HeldOutcomes;
import org.casereview.decision.Outcome;
import org.casereview.platform.Refusal;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Sends a force the plan of what it is asked to do: one plan on each outcome, and another one when
 * the force declined that of a reinvestigation.
 */
@Service
@Transactional
public class ActionPlans {

  /** How many actions a plan may hold. */
  public static final int MOST_ACTIONS = 20;

  private final CaseFiles cases;
  private final HeldOutcomes outcomes;
  private final PlanRecords plans;
  private final PlanLines lines;
  private final PlansAtHand atHand;
  private final Leads leads;
  private final Chronicle chronicle;

  ActionPlans(
      CaseFiles cases,
      HeldOutcomes outcomes,
      PlanRecords plans,
      PlanLines lines,
      PlansAtHand atHand,
      Leads leads,
      Chronicle chronicle) {
    this.cases = cases;
    this.outcomes = outcomes;
    this.plans = plans;
    this.lines = lines;
    this.atHand = atHand;
    this.leads = leads;
    this.chronicle = chronicle;
  }

  /** Refuses who is not independent of the force. */
  @Transactional(readOnly = true)
  public void admitSender(UUID caseId, String person) throws Refusal {
    leads.require(caseId, person);
  }

  /** Why the case was decided so, for who writes the plan; never for the force. */
  @Transactional(readOnly = true)
  public List<String> panelReasons(UUID caseId) {
    return outcomes.reasons(caseId);
  }

  /** The lines of the ledger that can still be done, each a proposed action. */
  @Transactional(readOnly = true)
  public Proposal proposal(UUID caseId) {
    var reasons = new LinkedHashMap<String, String>();
    lines.reasons().forEach(reason -> reasons.put(reason.code(), reason.title()));
    return new Proposal(
        lines.proposed(caseId), lines.beyond(caseId), reasons, lines.barred(caseId));
  }

  /** Sends the plan on the outcome at hand. */
  public void send(UUID caseId, String person, DraftPlan draft) throws Refusal {
    admitSender(caseId, person);
    var file = cases.get(caseId);
    HeldOutcome held =
        outcomes
            .of(caseId)
            .filter(o -> o.outcome() == Outcome.RETURN || o.outcome() == Outcome.REOPEN)
            .filter(o -> file.state() == o.outcome().decided())
            .orElseThrow(
                () ->
                    new Refusal(
                        "This case is not waiting for an action plan. Reload the task list."));
    if (plans.ofOutcome(held.id()).isPresent() && !isToBeSentAgain(held)) {
      throw new Refusal("The action plan of this case was sent already. Reload the task list.");
    }
    if (draft.sentTo() == null) {
      throw new Refusal("Say which office receives the plan, such as \"Head of crime\".");
    }
    lines.require(caseId, draft);
    if (draft.actions().isEmpty() || draft.actions().size() > MOST_ACTIONS) {
      throw new Refusal(
          "A plan holds one action at least and twenty at most. Write what the force is asked to do,"
              + " or join some of the actions.");
    }
    var plan = plans.send(file, held, person, draft);
    lines.add(plan, draft);
    chronicle.add(
        "ACTION_PLAN_SENT",
        caseId,
        plan.id(),
        Map.of("outcome", held.outcome().name(), "actions", "" + draft.actions().size()));
  }

  /** Why the force declined the newest plan; empty when it did not. */
  @Transactional(readOnly = true)
  public Optional<String> whyDeclined(UUID caseId) {
    return atHand.find(caseId).flatMap(this::declined).map(PlanAnswer::reasons);
  }

  private boolean isToBeSentAgain(HeldOutcome held) {
    return held.outcome() == Outcome.REOPEN
        && plans.ofOutcome(held.id()).flatMap(this::declined).isPresent();
  }

  private Optional<PlanAnswer> declined(ActionPlan plan) {
    var answers = plans.answers(plan.id());
    return answers.stream()
        .skip(Math.max(0, answers.size() - 1))
        .filter(a -> !a.accepted())
        .findFirst();
  }

  /** What the force is asked to do, by number; empty while no plan was sent. */
  @Transactional(readOnly = true)
  public Map<Integer, String> actions(UUID caseId) {
    return atHand.find(caseId).stream()
        .flatMap(plan -> plan.actions().stream())
        .collect(Collectors.toMap(ActionPlan.Action::number, ActionPlan.Action::text));
  }

  /** Whether the force has accepted the plan on the outcome at hand. */
  @Transactional(readOnly = true)
  public boolean isAccepted(UUID caseId) {
    return atHand.find(caseId).filter(plan -> plans.isAccepted(plan.id())).isPresent();
  }
}
