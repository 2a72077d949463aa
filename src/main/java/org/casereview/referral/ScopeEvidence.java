package org.casereview.referral;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.casereview.referral.content.Referral;
import org.casereview.screening.PackageEvidence;
import org.casereview.screening.Question;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The fields from which the automatic answers were derived. Persons stand there by pseudonym, and
 * their age at the time in place of the day of their birth.
 */
@Component
@Transactional(readOnly = true)
class ScopeEvidence implements PackageEvidence {

  private static final String CASES = "cases";

  private final Referrals referrals;

  ScopeEvidence(Referrals referrals) {
    this.referrals = referrals;
  }

  @Override
  public Evidence of(UUID caseId) {
    return referrals.of(caseId).map(ScopeEvidence::evidence).orElse(new Evidence(Map.of(), null));
  }

  static Evidence evidence(Referral referral) {
    var about = NarrativeCodes.of(referral);
    return new Evidence(
        quotes(referral),
        new Told(
            Narrative.of(referral).stream().map(Enum::name).toList(), new About(about.sentence())));
  }

  private static Map<Question, List<Quote>> quotes(Referral referral) {
    var quotes = new EnumMap<Question, List<Quote>>(Question.class);
    quotes.put(
        Question.C1_NFA,
        joined(
            List.of(ofCase(referral, "outcome_code")),
            persons("suspects", referral.suspects(), "outcome_code", "nfa_reason")));
    quotes.put(
        Question.C2_WINDOW,
        joined(
            List.of(ofCase(referral, "closed_date")),
            persons("suspects", referral.suspects(), "nfa_date")));
    quotes.put(
        Question.C3_SUSPECTS,
        joined(List.of(ofCase(referral, "suspect_count")), rows("suspects", referral.suspects())));
    quotes.put(
        Question.C4_VICTIMS,
        joined(List.of(ofCase(referral, "victim_count")), rows("victims", referral.victims())));
    quotes.put(Question.C5_CHILD, ages(referral));
    quotes.put(Question.C6_CONTACT, offences(referral, "classification", "contact_offence"));
    quotes.put(Question.RAPE_ALLEGED, offences(referral, "classification", "rape"));
    quotes.put(Question.C7_ALIVE, persons("suspects", referral.suspects(), "life_status"));
    quotes.put(
        Question.C8_NOT_REVIEWED,
        List.of(
            ofCase(referral, "independently_reviewed"),
            ofCase(referral, "independent_review_reference")));
    quotes.put(Question.C9_JURISDICTION, List.of(ofCase(referral, "force_code")));
    quotes.put(Question.C10_GROUP, List.of(ofCase(referral, "group_based")));
    quotes.put(Question.INVESTIGATION_LIVE, List.of(ofCase(referral, "investigation_live")));
    quotes.put(
        Question.NEW_INFORMATION_SINCE_REVIEW,
        List.of(ofCase(referral, "new_information_since_review")));
    quotes.put(Question.WHOLLY_FAMILIAL, List.of(ofCase(referral, "familial_group")));
    return quotes;
  }

  private static Quote ofCase(Referral referral, String column) {
    return new Quote(CASES, null, Names.camel(column), referral.file().text(column));
  }

  /** The columns of persons that are not blank. */
  private static List<Quote> persons(String table, List<Referral.Row> rows, String... columns) {
    return rows.stream()
        .flatMap(
            row ->
                Stream.of(columns)
                    .filter(column -> row.text(column) != null)
                    .map(c -> new Quote(table, row.pseudonym(), Names.camel(c), row.text(c))))
        .toList();
  }

  private static List<Quote> rows(String table, List<Referral.Row> rows) {
    return List.of(new Quote(table, null, "rows", String.valueOf(rows.size())));
  }

  private static List<Quote> offences(Referral referral, String... columns) {
    return referral.offences().stream()
        .flatMap(
            row ->
                Stream.of(columns)
                    .filter(column -> row.text(column) != null)
                    .map(c -> new Quote("offences", row.reference(), Names.camel(c), row.text(c))))
        .toList();
  }

  private static List<Quote> ages(Referral referral) {
    var quotes = new ArrayList<Quote>();
    for (Referral.Row victim : referral.victims()) {
      var age = AgeAtOffence.of(victim, referral);
      String code =
          age.certainlyUnder(18)
              ? "UNDER_18"
              : age.certainlyAtLeast(18) ? "ADULT" : "CANNOT_BE_TOLD";
      quotes.add(new Quote("victims", victim.pseudonym(), "ageAtOffence", code));
    }
    referral
        .offences()
        .forEach(
            o ->
                Optional.ofNullable(o.text("date_from"))
                    .ifPresent(
                        from ->
                            quotes.add(new Quote("offences", o.reference(), "dateFrom", from))));
    if (referral.offences().stream().noneMatch(o -> o.text("date_from") != null)) {
      quotes.add(ofCase(referral, "offence_from"));
    }
    return quotes;
  }

  private static List<Quote> joined(List<Quote> first, List<Quote> then) {
    return Stream.concat(first.stream(), then.stream()).toList();
  }
}
