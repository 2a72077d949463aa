package org.casereview.decision;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.UUID;
import org.casereview.platform.Refusal;
import org.casereview.sla.Attention;
import org.springframework.stereotype.Component;

/**
 * What may be put right of the outcome of a suspect, or of a suspect and a crime. The outcome of
 * the case is the panel's and the sum of its suspects' (domain handbook 2.2), so no correction may
 * leave the two apart.
 */
@Component
class SuspectCorrections {

  private final PanelRecords panels;
  private final OutcomeRecords outcomes;
  private final SuspectRecords suspects;
  private final Acquittals acquittals;
  private final PanelAgain again;
  private final Attention attention;

  SuspectCorrections(
      PanelRecords panels,
      OutcomeRecords outcomes,
      SuspectRecords suspects,
      Acquittals acquittals,
      PanelAgain again,
      Attention attention) {
    this.panels = panels;
    this.outcomes = outcomes;
    this.suspects = suspects;
    this.acquittals = acquittals;
    this.again = again;
    this.attention = attention;
  }

  /** Refuses what cannot stand, with what to do instead; gives the record that is mistaken. */
  SuspectOutcome require(UUID caseId, UUID record, String code) throws Refusal {
    if (outcomes.of(caseId).stream().anyMatch(decided -> decided.id().equals(record))) {
      throw new Refusal(
          "The outcome of the case is the panel's, and two people do not change it. "
              + again.sentence(caseId));
    }
    var decided = outcome(caseId);
    var all = new ArrayList<>(suspects.decidedAtHand(decided.id()));
    var was =
        all.stream()
            .filter(one -> one.id().equals(record))
            .findFirst()
            .orElseThrow(SuspectCorrections::unknown);
    var now =
        Arrays.stream(Outcome.values())
            .filter(one -> one.name().equals(code) && one != was.outcome())
            .findFirst()
            .orElseThrow(
                () -> new Refusal("Choose the outcome that it should be: another than it is now."));
    acquittals.require(caseId, was.suspect(), now);
    all.replaceAll(one -> one == was ? was.corrected(now, null) : one);
    requireTheSum(caseId, decided.outcome(), SuspectOutcome.summary(all).orElseThrow());
    return was;
  }

  /** Supersedes the mistaken record, which stays beside the new one. */
  void make(UUID caseId, UUID record, String code, String reasons) throws Refusal {
    var was = require(caseId, record, code);
    suspects.decide(
        caseId, outcome(caseId).id(), was.corrected(Outcome.valueOf(code), reasons), was.id());
    if (again.isByHalt(caseId)) {
      attention.raiseOnce("managers", caseId, "ACQUITTED_ALONE");
    }
  }

  private void requireTheSum(UUID caseId, Outcome decided, Outcome sum) throws Refusal {
    if (sum != decided) {
      throw new Refusal(
          "With this correction the suspects would amount to %s, and the panel decided %s for the case, which two people do not change. %s%s"
              .formatted(
                  sum.inWords(),
                  decided.inWords(),
                  SuspectOutcome.weighsMore(decided, sum)
                      ? "If suspects were mixed up, correct first the one whose outcome should be %s. "
                          .formatted(decided.inWords())
                      : "",
                  again.sentence(caseId)));
    }
  }

  private Decided outcome(UUID caseId) throws Refusal {
    return panels
        .newest(caseId)
        .flatMap(panel -> outcomes.ofPanel(panel.id()))
        .orElseThrow(SuspectCorrections::unknown);
  }

  private static Refusal unknown() {
    return new Refusal("There is no such record that holds. Load the page again.");
  }
}
