package org.casereview.decision;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.casereview.casefile.CaseFiles;
import org.casereview.casefile.Chronicle;
import org.casereview.casefile.NewsCause;
import org.casereview.people.People;
import org.casereview.people.Person;
import org.casereview.platform.Refusal;
import org.casereview.sla.Attention;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Legal advice on suspects who were acquitted before (Criminal Justice Act 2003, Part 10): asked
 * for with the outcome, recorded by one person and confirmed by another. Where the Director of
 * Public Prosecutions has to consent, that is a further record of two people.
 */
@Service
@Transactional(rollbackFor = Refusal.class)
public class LegalAdvices {

  private static final ZoneId LONDON = ZoneId.of("Europe/London");

  /** What the adviser says about investigating again, or what became of the Director's consent. */
  public enum Answer {
    MAY_REOPEN,
    CONSENT_NEEDED,
    MAY_NOT_REOPEN,
    CONSENT_GIVEN,
    CONSENT_REFUSED,
    CONSENT_NOT_SOUGHT;

    /** Whether an acquittal stands in the way no more. */
    boolean lifts() {
      return this == MAY_REOPEN || this == CONSENT_GIVEN;
    }

    private Owed answers() {
      return ordinal() < CONSENT_GIVEN.ordinal() ? Owed.ADVICE : Owed.CONSENT;
    }
  }

  /** What is waited for. */
  public enum Owed {
    ADVICE,
    CONFIRMATION,
    CONSENT,
    NOTHING
  }

  /** What a person records. */
  public record Given(Answer answer, String adviser, String advice, LocalDate on) {}

  /** What waits for confirmation, as it was recorded. */
  public record Unconfirmed(Answer answer, String adviser, String advice, LocalDate on, String by) {

    static final Unconfirmed NONE = new Unconfirmed(null, null, null, null, null);
  }

  /** Advice as it is read, with who asked again and why, and all that was said of it. */
  record Shown(
      String number,
      String suspect,
      Owed owed,
      Instant askedAt,
      AdviceRecords.Again again,
      List<AdviceRecords.Said> said) {}

  private final AdviceRecords records;
  private final CaseFiles cases;
  private final Voices voices;
  private final People people;
  private final AdviceBegun begun;
  private final Attention attention;
  private final Chronicle chronicle;
  private final Clock clock;

  LegalAdvices(
      AdviceRecords records,
      CaseFiles cases,
      Voices voices,
      People people,
      AdviceBegun begun,
      Attention attention,
      Chronicle chronicle,
      Clock clock) {
    this.records = records;
    this.cases = cases;
    this.voices = voices;
    this.people = people;
    this.begun = begun;
    this.attention = attention;
    this.chronicle = chronicle;
    this.clock = clock;
  }

  /** Asks, unless an answer for that suspect is waited for already. */
  void ask(UUID caseId, UUID outcomeId, String suspect) {
    if (records.of(caseId).stream()
        .anyMatch(a -> a.suspect().equals(suspect) && a.owed() != Owed.NOTHING)) {
      return;
    }
    begun.begin("LEGAL_ADVICE_ASKED", records.ask(caseId, outcomeId, suspect, null));
  }

  boolean wasAsked(UUID caseId, String suspect) {
    return records.of(caseId).stream().anyMatch(asked -> asked.suspect().equals(suspect));
  }

  /** Refuses who had a part in the review. */
  @Transactional(readOnly = true)
  public void admit(UUID caseId, String person) throws Refusal {
    voices.require(caseId, person);
  }

  /** Refuses who recorded what is to be confirmed. */
  @Transactional(readOnly = true)
  public void admitConfirmer(UUID adviceId, String person) throws Refusal {
    admit(records.get(adviceId).caseId(), person);
    if (records.unconfirmed(adviceId).filter(it -> it.by().equals(person)).isPresent()) {
      throw new Refusal(
          "You recorded this advice, so another person confirms it. Leave the task to them.");
    }
  }

  /** Records what the adviser said, or what became of the Director's consent. */
  public void record(UUID adviceId, String person, Given given) throws Refusal {
    var asked = records.atHand(adviceId);
    admit(asked.caseId(), person);
    if (asked.owed() != given.answer().answers()) {
      throw new Refusal("This advice is on record already. Reload the task list.");
    }
    if (given.on() == null || given.on().isAfter(LocalDate.now(clock.withZone(LONDON)))) {
      throw new Refusal("Give the day on which it was said: today, or a day that is past.");
    }
    records.give(adviceId, given.answer(), given.adviser(), given.advice(), given.on(), person);
    told("LEGAL_ADVICE_GIVEN", asked, given.answer());
  }

  /**
   * Another person confirms the record, or sends it back with a note. Where it lifts the bar,
   * managers have the next step, and what rested on the bar is looked at again.
   */
  public Owed confirm(UUID adviceId, String person, boolean agrees, String note) throws Refusal {
    var asked = records.atHand(adviceId);
    admitConfirmer(adviceId, person);
    var said =
        records
            .unconfirmed(adviceId)
            .orElseThrow(() -> new Refusal("This advice was answered. Reload the task list."));
    if (!agrees && note == null) {
      throw new Refusal(
          "Say in a sentence what is wrong with the record, so that it is put right.");
    }
    records.confirm(asked.caseId(), said.id(), agrees, note, person);
    told(agrees ? "LEGAL_ADVICE_CONFIRMED" : "LEGAL_ADVICE_RETURNED", asked, said.answer());
    if (agrees && said.answer().lifts()) {
      attention.raise("managers", asked.caseId(), null, "ADVICE_LIFTS_BAR");
      if (!cases.get(asked.caseId()).state().isEnd()) {
        cases.newInformation(asked.caseId(), NewsCause.LEGAL_ADVICE);
      }
    }
    return records.get(adviceId).owed();
  }

  private void told(String what, AdviceRecords.Asked asked, Answer answer) {
    chronicle.add(
        what,
        asked.caseId(),
        asked.id(),
        Map.of("advice", asked.number(), "suspect", asked.suspect(), "answer", answer.name()));
  }

  List<Shown> of(UUID caseId) {
    return records.of(caseId).stream()
        .map(
            it ->
                new Shown(
                    it.number(),
                    it.suspect(),
                    it.owed(),
                    it.at(),
                    it.again() == null
                        ? null
                        : new AdviceRecords.Again(name(it.again().by()), it.again().why()),
                    records.said(it.id()).stream().map(this::named).toList()))
        .toList();
  }

  /** For who confirms it; without a name where nothing waits. */
  @Transactional(readOnly = true)
  public Unconfirmed unconfirmed(UUID adviceId) {
    return records
        .unconfirmed(adviceId)
        .map(it -> new Unconfirmed(it.answer(), it.adviser(), it.advice(), it.on(), name(it.by())))
        .orElse(Unconfirmed.NONE);
  }

  /** The pseudonym of the suspect that the advice is about. */
  @Transactional(readOnly = true)
  public String suspect(UUID adviceId) {
    return records.get(adviceId).suspect();
  }

  private AdviceRecords.Said named(AdviceRecords.Said it) {
    return new AdviceRecords.Said(
        it.id(),
        it.answer(),
        it.adviser(),
        it.advice(),
        it.on(),
        name(it.by()),
        it.at(),
        it.alone(),
        it.confirmed(),
        name(it.confirmedBy()),
        it.note());
  }

  private String name(String staffId) {
    return staffId == null ? null : people.find(staffId).map(Person::name).orElse(staffId);
  }
}
