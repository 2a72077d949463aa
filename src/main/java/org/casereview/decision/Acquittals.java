package org.casereview.decision;

import java.util.Set;
import java.util.UUID;
import org.casereview.platform.Refusal;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Who may not be investigated again after an acquittal (domain handbook 2.2), until legal advice on
 * record says that they may.
 */
@Component
class Acquittals {

  private static final Set<Outcome> INVESTIGATES = Set.of(Outcome.REOPEN, Outcome.ADOPT);

  private final JdbcClient jdbc;

  Acquittals(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  static boolean investigates(Outcome outcome) {
    return INVESTIGATES.contains(outcome);
  }

  /** Pseudonyms of the suspects for whom an acquittal stands in the way. */
  Set<String> barred(UUID caseId) {
    return jdbc.sql(
            "select s.pseudonym from casereview.suspect s where s.case_id = ?"
                + " and casereview.is_barred(s.case_id, s.pseudonym)")
        .param(caseId)
        .query(String.class)
        .set();
  }

  /** Refuses to have somebody investigated again against an acquittal. */
  void require(UUID caseId, String suspect, Outcome outcome) throws Refusal {
    if (investigates(outcome) && barred(caseId).contains(suspect)) {
      throw new Refusal(
          "%s was acquitted before and cannot be investigated again without legal advice. Choose another outcome; the advice is asked for when the case is decided."
              .formatted(suspect));
    }
  }

  /**
   * Whether an acquittal stands in the way of whoever could be investigated; never where the force
   * named nobody for one of the crimes.
   */
  boolean standForAll(UUID caseId) {
    return jdbc.sql("select not casereview.can_be_investigated(?)")
        .param(caseId)
        .query(Boolean.class)
        .single();
  }

  /** Whether the acquitted alone carry this outcome, and nobody is charged on it. */
  boolean mayHalt(UUID outcomeId) {
    return jdbc.sql("select coalesce(casereview.may_be_halted(?), false)")
        .param(outcomeId)
        .query(Boolean.class)
        .single();
  }

  /** Refuses to reopen a case while an acquittal stands in the way for all its suspects. */
  void require(UUID caseId, Outcome outcome) throws Refusal {
    if (investigates(outcome) && standForAll(caseId)) {
      throw new Refusal(
          "Every suspect who could be investigated was acquitted before, so this case"
              + " cannot be reopened or adopted without legal advice that it may be. Choose another outcome; with it the advice"
              + " is asked for.");
    }
  }
}
