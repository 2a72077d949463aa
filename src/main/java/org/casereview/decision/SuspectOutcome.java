package org.casereview.decision;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * What is proposed or decided for a suspect, for a suspect and one crime, or for a crime for which
 * nobody is named.
 *
 * @param suspect a pseudonym, or null where the force named nobody for the crime
 * @param crime the crime's place in the force's list, or null for the suspect as a whole
 * @param basis PROPOSED, AS_THE_CASE, ACQUITTED or CORRECTED
 * @param by who proposed it, or null
 */
record SuspectOutcome(
    UUID id,
    String suspect,
    Integer crime,
    Outcome outcome,
    String basis,
    String reasons,
    String by,
    Instant at) {

  /** What weighs more for the case as a whole comes first. */
  private static final List<Outcome> WEIGHT =
      List.of(Outcome.ADOPT, Outcome.REOPEN, Outcome.RETURN, Outcome.CLOSE);

  /** The same with the reasons of another member who said it too. */
  SuspectOutcome andReasonsOf(SuspectOutcome other) {
    String both = reasons.equals(other.reasons) ? reasons : reasons + "\n\n" + other.reasons;
    return new SuspectOutcome(id, suspect, crime, outcome, basis, both, by, at);
  }

  /** The same as two people put it right. */
  SuspectOutcome corrected(Outcome now, String because) {
    return new SuspectOutcome(null, suspect, crime, now, "CORRECTED", because, null, null);
  }

  static boolean weighsMore(Outcome one, Outcome other) {
    return WEIGHT.indexOf(one) < WEIGHT.indexOf(other);
  }

  /** The outcome of a case by the outcomes of its suspects: reopened for one is reopened. */
  static Optional<Outcome> summary(List<SuspectOutcome> all) {
    return all.stream().map(SuspectOutcome::outcome).min(Comparator.comparing(WEIGHT::indexOf));
  }
}
