package org.casereview.decision;

import java.util.UUID;
import org.casereview.people.People;
import org.casereview.people.Person;
import org.casereview.platform.Refusal;
import org.casereview.policy.Policy;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * A head of review asks a lawyer again for a suspect whom an acquittal still bars: the answer of
 * then, or the Director's, may be another today.
 */
@Service
@Transactional(rollbackFor = Refusal.class)
public class FurtherAdvice {

  private final AdviceRecords records;
  private final AdviceBegun begun;
  private final OutcomeRecords outcomes;
  private final Acquittals acquittals;
  private final Voices voices;
  private final People people;
  private final Policy policy;

  FurtherAdvice(
      AdviceRecords records,
      AdviceBegun begun,
      OutcomeRecords outcomes,
      Acquittals acquittals,
      Voices voices,
      People people,
      Policy policy) {
    this.records = records;
    this.begun = begun;
    this.outcomes = outcomes;
    this.acquittals = acquittals;
    this.voices = voices;
    this.people = people;
    this.policy = policy;
  }

  public void ask(UUID caseId, String person, String suspect, String why) throws Refusal {
    voices.require(caseId, person);
    if (people.find(person).filter(this::mayAtAll).isEmpty()) {
      throw new Refusal("A head of review asks for legal advice again. Tell one of them.");
    }
    if (why == null || why.isBlank()) {
      throw new Refusal("Say in a sentence what is new, so that the lawyer knows what to look at.");
    }
    if (!acquittals.barred(caseId).contains(suspect)) {
      throw new Refusal(
          "No acquittal stands in the way for %s, so no advice is needed. Load the page again."
              .formatted(suspect));
    }
    requireAnswered(caseId, suspect);
    var decided = outcomes.of(caseId);
    if (decided.isEmpty()) {
      throw new Refusal("The advice is asked for by itself when the panel has decided.");
    }
    UUID newest = decided.get(decided.size() - 1).id();
    begun.begin(
        "LEGAL_ADVICE_ASKED_AGAIN",
        records.ask(caseId, newest, suspect, new AdviceRecords.Again(person, why.strip())));
  }

  /** Whether the person may ask; what is waited for already is another question. */
  boolean mayAsk(UUID caseId, Person person) {
    return mayAtAll(person) && voices.barred(caseId, person).isEmpty();
  }

  private void requireAnswered(UUID caseId, String suspect) throws Refusal {
    var waiting =
        records.of(caseId).stream()
            .filter(one -> one.suspect().equals(suspect))
            .filter(one -> one.owed() != LegalAdvices.Owed.NOTHING)
            .findFirst();
    if (waiting.isPresent()) {
      throw new Refusal(
          "%s on %s is not answered yet: its task is on the list of the heads of review or the managers."
              .formatted(waiting.get().number(), suspect));
    }
  }

  private boolean mayAtAll(Person person) {
    return policy.lets(person.teams(), "ask-advice-again");
  }
}
