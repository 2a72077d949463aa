package org.casereview.screening;

import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * What the force's package says about a case's scope and priority; the referral stands behind it.
 */
public interface PackageFacts {

  /** Facts derived from the newest accepted version of the referral of a case. */
  Derived of(UUID caseId);

  /** The same of many cases. */
  default Map<UUID, Derived> of(Collection<UUID> cases) {
    return cases.stream().collect(Collectors.toMap(id -> id, this::of));
  }

  /**
   * The automatic answers, before a person confirms them.
   *
   * @param criteria an answer for each criterion
   * @param basis a short code for each criterion that says what the answer rests on, such as {@code
   *     OUTCOME_CODE} or {@code NFA_DATE_PARTIAL}
   * @param victims the larger of the count given and the rows
   * @param suspects likewise
   */
  record Derived(
      Map<Criterion, Answer> criteria,
      Map<Criterion, String> basis,
      Answer investigationLive,
      Answer newInformationSinceReview,
      Answer whollyFamilial,
      boolean rapeAlleged,
      boolean penetrativeAlleged,
      boolean victimUnder13,
      boolean trafficking,
      boolean raisedByModifier,
      int victims,
      int suspects) {}
}
