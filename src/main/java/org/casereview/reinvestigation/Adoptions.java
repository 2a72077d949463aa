package org.casereview.reinvestigation;

import static org.casereview.reinvestigation.Tasking.Decision.ADOPTED;
import static org.casereview.reinvestigation.Tasking.Decision.DECLINED;
import static org.casereview.reinvestigation.Tasking.Decision.RETURNED;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.casereview.casefile.CaseFiles;
import org.casereview.casefile.CaseState;
import org.casereview.casefile.Chronicle;
import org.casereview.decision.HeldOutcome;
import org.casereview.decision.HeldOutcomes;
import org.casereview.decision.Outcome;
import org.casereview.decision.Voices;
import org.casereview.platform.Refusal;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The adoption of a case by the NCA: prepared by one person, after its force was asked, and decided
 * on record by another who had no hand in the review.
 */
@Service
@Transactional
public class Adoptions {

  private final CaseFiles cases;
  private final HeldOutcomes outcomes;
  private final Voices voices;
  private final AdoptionRecords adoptions;
  private final Chronicle chronicle;

  Adoptions(
      CaseFiles cases,
      HeldOutcomes outcomes,
      Voices voices,
      AdoptionRecords adoptions,
      Chronicle chronicle) {
    this.cases = cases;
    this.outcomes = outcomes;
    this.voices = voices;
    this.adoptions = adoptions;
    this.chronicle = chronicle;
  }

  @Transactional(readOnly = true)
  public void admitPreparer(UUID caseId, String person) throws Refusal {
    voices.require(caseId, person);
  }

  public void prepare(UUID caseId, String person, Adoption what) throws Refusal {
    admitPreparer(caseId, person);
    UUID outcome = waiting(caseId);
    if (adoptions.atHand(outcome).isPresent()) {
      throw new Refusal(
          "This adoption is prepared already and waits for the tasking decision. Reload the task"
              + " list.");
    }
    if (what.consent() == Adoption.Consent.NOT_ASKED) {
      throw new Refusal(
          "Ask the force first whether it agrees that the NCA takes the case, then say here what it"
              + " answered.");
    }
    UUID id = adoptions.prepare(cases.get(caseId), outcome, what, person);
    chronicle.add("ADOPTION_PREPARED", caseId, id, Map.of("forceConsent", what.consent().name()));
  }

  /** Why the newest adoption was sent back; empty when it was not. */
  @Transactional(readOnly = true)
  public Optional<String> whyReturned(UUID caseId) {
    var all = adoptions.of(caseId);
    return all.isEmpty() || !all.get(all.size() - 1).is(RETURNED)
        ? Optional.empty()
        : Optional.of(all.get(all.size() - 1).tasking().reasons());
  }

  /** Refuses the preparer, and who had a part in the review. */
  public void admitDecider(UUID caseId, String person) throws Refusal {
    voices.require(caseId, person);
    if (atHand(caseId).preparedBy().equals(person)) {
      throw new Refusal(
          "You prepared this adoption, so another person decides on it. Put the task back.");
    }
  }

  public void decide(UUID caseId, String person, Tasking tasking) throws Refusal {
    admitDecider(caseId, person);
    var adoption = atHand(caseId);
    if (adoption.tasking() != null) {
      throw notWaiting();
    }
    requireWhole(tasking);
    if (tasking.decision() != RETURNED && adoption.fileVersion() != cases.get(caseId).version()) {
      throw new Refusal(
          "New information came in after this adoption was prepared. Send it back, so that it is"
              + " prepared again.");
    }
    adoptions.decide(adoption.id(), tasking, person);
    chronicle.add("ADOPTION_" + tasking.decision().name(), caseId, adoption.id(), Map.of());
  }

  /** Makes sure that the NCA has taken the case. Safe to repeat. */
  public void adopt(UUID caseId) {
    require(caseId, ADOPTED);
  }

  /** Brings a case that was not adopted back to the panel. Safe to repeat. */
  public void decline(UUID caseId) {
    if (cases.get(caseId).state() == CaseState.PANEL) {
      return;
    }
    require(caseId, DECLINED);
    cases.move(caseId, CaseState.PANEL);
  }

  private void require(UUID caseId, Tasking.Decision decision) {
    boolean onRecord =
        holding(caseId)
            .flatMap(holding -> adoptions.atHand(holding.id()))
            .filter(adoption -> adoption.is(decision))
            .isPresent();
    if (!onRecord) {
      throw new IllegalStateException("No tasking decision " + decision + " is on record.");
    }
  }

  private static void requireWhole(Tasking tasking) throws Refusal {
    if (tasking.decision() == ADOPTED
        && (tasking.reference() == null || tasking.seniorInvestigatingOfficer() == null)) {
      throw new Refusal(
          "To adopt the case, give the tasking reference and the name of the senior investigating"
              + " officer.");
    }
    if (tasking.decision() == DECLINED && tasking.reasons() == null) {
      throw new Refusal("Give the reasons why the case is not adopted, for the next panel.");
    }
    if (tasking.decision() == RETURNED && tasking.reasons() == null) {
      throw new Refusal("Say in the reasons what has to be prepared again.");
    }
  }

  private AdoptionRecords.Stored atHand(UUID caseId) throws Refusal {
    return adoptions.atHand(waiting(caseId)).orElseThrow(Adoptions::notWaiting);
  }

  private UUID waiting(UUID caseId) throws Refusal {
    var holding = holding(caseId);
    if (holding.isEmpty() || cases.get(caseId).state() != CaseState.OUTCOME_ADOPT) {
      throw notWaiting();
    }
    return holding.get().id();
  }

  private Optional<HeldOutcome> holding(UUID caseId) {
    return outcomes.of(caseId).filter(holding -> holding.outcome() == Outcome.ADOPT);
  }

  private static Refusal notWaiting() {
    return new Refusal("This case is not waiting to be adopted. Reload the task list.");
  }
}
