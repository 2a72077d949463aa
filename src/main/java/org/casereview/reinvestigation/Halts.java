package org.casereview.reinvestigation;

import java.util.Map;
import java.util.UUID;
import org.casereview.casefile.CaseFiles;
import org.casereview.casefile.CaseState;
import org.casereview.casefile.Chronicle;
import org.casereview.decision.HeldOutcomes;
import org.casereview.decision.Voices;
import org.casereview.people.People;
import org.casereview.people.Person;
import org.casereview.platform.Refusal;
import org.casereview.policy.Policy;
import org.casereview.sla.Attention;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Halts a case that was reopened or adopted for suspects whom an acquittal bars, as it came out
 * later: one person asks, another confirms, and the panel decides again. Nobody outside is told of
 * it by itself.
 */
@Service
@Transactional(rollbackFor = Refusal.class)
public class Halts {

  private static final String HEADS = "heads-of-review";

  private final CaseFiles cases;
  private final HeldOutcomes outcomes;
  private final HaltRecords records;
  private final Voices voices;
  private final People people;
  private final Policy policy;
  private final ObjectProvider<HaltStart> start;
  private final ObjectProvider<PlanReporting> reporting;
  private final Attention attention;
  private final Chronicle chronicle;

  Halts(
      CaseFiles cases,
      HeldOutcomes outcomes,
      HaltRecords records,
      Voices voices,
      People people,
      Policy policy,
      ObjectProvider<HaltStart> start,
      ObjectProvider<PlanReporting> reporting,
      Attention attention,
      Chronicle chronicle) {
    this.cases = cases;
    this.outcomes = outcomes;
    this.records = records;
    this.voices = voices;
    this.people = people;
    this.policy = policy;
    this.start = start;
    this.reporting = reporting;
    this.attention = attention;
    this.chronicle = chronicle;
  }

  /** Asks that the case is halted; the reasons are for who confirms it and for the next panel. */
  public void ask(UUID caseId, String person, String reasons) throws Refusal {
    voices.require(caseId, person);
    var asking =
        people
            .find(person)
            .filter(this::mayAtAll)
            .orElseThrow(
                () ->
                    new Refusal(
                        "Managers and heads of review ask that a case is halted. Tell one."));
    if (reasons == null || reasons.isBlank()) {
      throw new Refusal("Give the reasons: the person who confirms and the next panel read them.");
    }
    var waiting = records.open(caseId);
    if (waiting.isPresent()) {
      throw new Refusal(
          "%s waits for a head of review to confirm it already.".formatted(waiting.get().number()));
    }
    requireToRest(caseId);
    requireAnother(caseId, asking);
    UUID outcome = outcomes.of(caseId).orElseThrow().id();
    var asked = records.ask(caseId, outcome, reasons.strip(), person);
    chronicle.add("HALT_ASKED", caseId, asked.id(), Map.of("halt", asked.number()));
    start.getObject().start(cases.get(caseId), asked.id(), asked.number());
    attention.raise("victim-liaisons", caseId, null, "HALT_WAIT_TELLING");
  }

  /** What was asked, for who confirms it. */
  @Transactional(readOnly = true)
  public HaltAsked asked(UUID haltId) {
    var asked = records.get(haltId);
    return new HaltAsked(name(asked.askedBy()), asked.reasons());
  }

  /** Refuses who asked for it, and who had a part in the review. */
  @Transactional(readOnly = true)
  public void admit(UUID haltId, String person) throws Refusal {
    var asked = records.get(haltId);
    voices.require(asked.caseId(), person);
    if (asked.askedBy().equals(person)) {
      throw new Refusal(
          "You asked for this, so another head of review confirms it. Leave it to them.");
    }
  }

  /** Another person confirms it, or says in a note why the case goes on. */
  public void answer(UUID haltId, String person, boolean agrees, String note) throws Refusal {
    admit(haltId, person);
    var asked = records.get(haltId);
    if (asked.agrees() != null) {
      throw new Refusal("This was answered. Reload the task list.");
    }
    if (agrees) {
      requireTheSameOutcome(asked);
      requireStillToRest(asked.caseId());
    } else if (note == null) {
      throw new Refusal("Say in the note why the case goes on.");
    }
    records.answer(asked, agrees, note, person);
    chronicle.add(
        agrees ? "HALT_CONFIRMED" : "HALT_DECLINED",
        asked.caseId(),
        haltId,
        Map.of("halt", asked.number()));
    if (!agrees) {
      attention.raise("victim-liaisons", asked.caseId(), null, "HALT_GO_ON_TELLING");
    }
  }

  /**
   * Brings the case before the panel; nothing more is asked of the force on its plan. Safe to
   * repeat.
   *
   * @return false where that is done, or where somebody was charged, an ending was approved or the
   *     bar was lifted meanwhile
   */
  public boolean carryOut(UUID haltId) {
    var asked = records.atHand(haltId);
    if (!Boolean.TRUE.equals(asked.agrees())) {
      throw new IllegalStateException("Nobody has confirmed that this case is halted.");
    }
    if (records.isOver(asked)) {
      return false;
    }
    var file = cases.get(asked.caseId());
    boolean needed = isOfThatDecision(asked) && outcomes.mayBeHalted(file.id());
    records.end(asked, needed);
    if (!needed) {
      attention.raise("managers", file.id(), null, "HALT_NEEDLESS");
      chronicle.add("HALT_NEEDLESS", file.id(), haltId, Map.of("halt", asked.number()));
      attention.raise("victim-liaisons", file.id(), null, "HALT_GO_ON_TELLING");
      return false;
    }
    cases.move(file.id(), CaseState.PANEL);
    reporting.getObject().end(file);
    attention.raise("managers", file.id(), null, "CASE_HALTED");
    chronicle.add("CASE_HALTED", file.id(), haltId, Map.of("halt", asked.number()));
    attention.raise("victim-liaisons", file.id(), null, "HALT_STOP_TELLING");
    return true;
  }

  /** Whether the person may ask now. */
  boolean mayAsk(UUID caseId, Person person) {
    return mayAtAll(person)
        && outcomes.mayBeHalted(caseId)
        && voices.barred(caseId, person).isEmpty()
        && records.open(caseId).isEmpty();
  }

  /** The panel may have come to decide again by another way meanwhile. */
  private void requireTheSameOutcome(HaltRecords.Halt asked) throws Refusal {
    if (!isOfThatDecision(asked)) {
      throw new Refusal(
          "The case came before the panel again since this was asked for. Answer No and say so in"
              + " the note.");
    }
  }

  private boolean isOfThatDecision(HaltRecords.Halt asked) {
    return outcomes
        .of(asked.caseId())
        .filter(held -> held.id().equals(asked.outcomeId()))
        .isPresent();
  }

  /** Who asks needs a head who may confirm it, or it would wait for ever. */
  private void requireAnother(UUID caseId, Person asking) throws Refusal {
    if (people.inTeam(HEADS).stream()
        .filter(one -> one.enabled() && !one.staffId().equals(asking.staffId()))
        .allMatch(one -> voices.barred(caseId, one).isPresent())) {
      throw new Refusal(
          asking.isIn(HEADS)
              ? "No other head of review may confirm this, so you do: let a manager ask for it."
              : "No head of review may confirm this, since each had a part in the case: let another"
                  + " one be named first.");
    }
  }

  private void requireToRest(UUID caseId) throws Refusal {
    if (!outcomes.mayBeHalted(caseId)) {
      throw new Refusal(
          "A case is halted where nobody carries the panel's decision without those whom an"
              + " acquittal bars, and nobody is charged yet. That is not so here: where others"
              + " carry it, ask for the correction of the outcome of who is barred.");
    }
  }

  /** What the force says of acquittals may have changed since it was asked for. */
  private void requireStillToRest(UUID caseId) throws Refusal {
    if (!outcomes.mayBeHalted(caseId)) {
      throw new Refusal(
          "A case is halted while acquittals bar everybody whom it was decided for, and nobody is"
              + " charged. That is not so any more. Answer No and say so in the note.");
    }
  }

  private boolean mayAtAll(Person person) {
    return policy.lets(person.teams(), "ask-halt");
  }

  private String name(String staffId) {
    return people.find(staffId).map(Person::name).orElse(staffId);
  }
}
