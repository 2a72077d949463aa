package org.casereview.referral;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.casereview.referral.content.Fields;
import org.casereview.referral.content.Known;
import org.casereview.referral.content.PartialDate;
import org.casereview.referral.content.Referral;
import org.casereview.referral.format.Codes;
import org.casereview.screening.Answer;
import org.casereview.screening.Criterion;

/**
 * The automatic answers to the scope criteria, as the last section of the package page derives
 * them. Unknown is never no.
 */
final class ScopeFacts {

  private static final LocalDate WINDOW_FROM = LocalDate.of(2010, 1, 1);
  private static final LocalDate WINDOW_TO = LocalDate.of(2025, 3, 31);
  private static final String NO_DECISION = "RELEASED_NO_DECISION";

  private final Referral referral;
  private final Map<Criterion, Answer> answers = new EnumMap<>(Criterion.class);
  private final Map<Criterion, String> basis = new EnumMap<>(Criterion.class);

  /**
   * Derives the answers.
   *
   * @param participates whether the force takes part in the review
   */
  ScopeFacts(Referral referral, boolean participates, AliveRule aliveRule) {
    this.referral = referral;
    nfa();
    window();
    number(Criterion.C3_SUSPECTS, "suspect_count", referral.suspects());
    number(Criterion.C4_VICTIMS, "victim_count", referral.victims());
    child();
    contact();
    alive(aliveRule);
    put(
        Criterion.C8_NOT_REVIEWED,
        opposite(referral.file().known("independently_reviewed")),
        "INDEPENDENTLY_REVIEWED");
    put(
        Criterion.C9_JURISDICTION,
        participates ? Answer.YES : Answer.NO,
        participates ? "FORCE_TAKES_PART" : "FORCE_TAKES_NO_PART");
    put(Criterion.C10_GROUP, same(referral.file().known("group_based")), "GROUP_BASED");
  }

  Map<Criterion, Answer> answers() {
    return answers;
  }

  Map<Criterion, String> basis() {
    return basis;
  }

  /** Running again already; also where a suspect was released and nothing was ever decided. */
  Answer investigationLive() {
    boolean undecided =
        answers.get(Criterion.C1_NFA) != Answer.YES
            && referral.suspects().stream().anyMatch(s -> s.fields().is("nfa_reason", NO_DECISION));
    return undecided ? Answer.YES : same(referral.file().known("investigation_live"));
  }

  static Answer same(Known known) {
    return Answer.valueOf(known.name());
  }

  private static Answer opposite(Known known) {
    return switch (known) {
      case YES -> Answer.NO;
      case NO -> Answer.YES;
      case UNKNOWN -> Answer.UNKNOWN;
    };
  }

  private void put(Criterion criterion, Answer answer, String rests) {
    answers.put(criterion, answer);
    basis.put(criterion, answer == Answer.UNKNOWN ? rests + "_UNKNOWN" : rests);
  }

  private void nfa() {
    if (isNfa(referral.file())) {
      put(Criterion.C1_NFA, Answer.YES, "OUTCOME_CODE");
    } else if (someSuspect(ScopeFacts::isNfa)) {
      put(Criterion.C1_NFA, Answer.YES, "SUSPECT_OUTCOME_CODE");
    } else if (someSuspect(s -> s.text("nfa_date") != null)) {
      put(Criterion.C1_NFA, Answer.YES, "SUSPECT_NFA_DATE");
    } else if (someSuspect(s -> s.text("nfa_reason") != null && !s.is("nfa_reason", NO_DECISION))) {
      put(Criterion.C1_NFA, Answer.YES, "SUSPECT_NFA_REASON");
    } else if (isDisposal(referral.file())
        && everyCountedSuspectHasARow()
        && referral.suspects().stream().allMatch(s -> isDisposal(s.fields()))) {
      put(Criterion.C1_NFA, Answer.NO, "ALL_OUTCOMES_DISPOSALS");
    } else {
      put(Criterion.C1_NFA, Answer.UNKNOWN, "OUTCOME");
    }
  }

  private static boolean isNfa(Fields fields) {
    String outcome = fields.text("outcome_code");
    return outcome != null && Codes.NFA_OUTCOME.contains(outcome);
  }

  private static boolean isDisposal(Fields fields) {
    return fields.text("outcome_code") != null && !isNfa(fields);
  }

  private boolean someSuspect(Predicate<Fields> rule) {
    return referral.suspects().stream().map(Referral.Row::fields).anyMatch(rule);
  }

  private boolean everyCountedSuspectHasARow() {
    Integer count = referral.file().number("suspect_count");
    int rows = referral.suspects().size();
    return rows > 0 && (count == null || count <= rows);
  }

  private void window() {
    List<PartialDate> dates = new ArrayList<>();
    if (!isDisposal(referral.file())) {
      referral.file().date("closed_date").ifPresent(dates::add);
    }
    referral.suspects().forEach(s -> s.fields().date("nfa_date").ifPresent(dates::add));
    if (dates.stream().anyMatch(d -> d.certainlyWithin(WINDOW_FROM, WINDOW_TO))) {
      put(Criterion.C2_WINDOW, Answer.YES, "NFA_DATE");
    } else if (dates.isEmpty()) {
      put(Criterion.C2_WINDOW, Answer.UNKNOWN, "NFA_DATE");
    } else if (dates.stream().allMatch(d -> d.certainlyOutside(WINDOW_FROM, WINDOW_TO))) {
      put(Criterion.C2_WINDOW, Answer.NO, "NFA_DATE");
    } else {
      put(Criterion.C2_WINDOW, Answer.UNKNOWN, "NFA_DATE_PARTIAL");
    }
  }

  private void number(Criterion criterion, String column, List<Referral.Row> rows) {
    Integer count = referral.file().number(column);
    if (rows.size() >= 2 || (count != null && count >= 2)) {
      put(criterion, Answer.YES, rows.size() >= 2 ? "ROWS" : "COUNT");
    } else if (count != null && count == 1) {
      put(criterion, Answer.NO, "COUNT");
    } else {
      put(criterion, Answer.UNKNOWN, "COUNT");
    }
  }

  private void child() {
    var ages = referral.victims().stream().map(v -> AgeAtOffence.of(v, referral)).toList();
    Integer count = referral.file().number("victim_count");
    if (ages.stream().anyMatch(a -> a.certainlyUnder(18))) {
      put(Criterion.C5_CHILD, Answer.YES, "AGE_AT_OFFENCE");
    } else if (!ages.isEmpty()
        && (count == null || count <= ages.size())
        && ages.stream().allMatch(a -> a.certainlyAtLeast(18))) {
      put(Criterion.C5_CHILD, Answer.NO, "AGE_AT_OFFENCE");
    } else {
      put(Criterion.C5_CHILD, Answer.UNKNOWN, "AGE_AT_OFFENCE");
    }
  }

  private void contact() {
    var offences = referral.offences();
    if (offences.stream()
        .anyMatch(o -> o.known("contact_offence") == Known.YES || o.known("rape") == Known.YES)) {
      put(Criterion.C6_CONTACT, Answer.YES, "OFFENCES");
    } else if (!offences.isEmpty()
        && offences.stream()
            .allMatch(o -> o.known("contact_offence") == Known.NO && o.known("rape") == Known.NO)) {
      put(Criterion.C6_CONTACT, Answer.NO, "OFFENCES");
    } else {
      put(Criterion.C6_CONTACT, Answer.UNKNOWN, "OFFENCES");
    }
  }

  /** Nobody is believed dead without a record of the death. */
  private void alive(AliveRule rule) {
    long dead =
        referral.suspects().stream().filter(s -> s.fields().is("life_status", "DECEASED")).count();
    if (rule == AliveRule.ALL) {
      put(
          Criterion.C7_ALIVE,
          dead > 0 ? Answer.NO : Answer.YES,
          dead > 0 ? "A_SUSPECT_DECEASED" : "NO_RECORD_OF_A_DEATH");
      return;
    }
    boolean allDead = everyCountedSuspectHasARow() && dead == referral.suspects().size();
    put(
        Criterion.C7_ALIVE,
        allDead ? Answer.NO : Answer.YES,
        allDead ? "ALL_SUSPECTS_DECEASED" : "NO_RECORD_OF_ALL_DEATHS");
  }
}
