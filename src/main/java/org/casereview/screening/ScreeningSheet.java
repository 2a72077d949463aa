package org.casereview.screening;

import java.util.List;

/**
 * A case on the screener's desk: what was derived from the package, and from what.
 *
 * @param round 1, or more when the case has come back
 * @param told which texts the force sent, null where no package stands behind the case
 * @param stated the requests in answer to which the force wrote words; each opens when asked for
 */
public record ScreeningSheet(
    String caseNumber,
    String forceName,
    String forceReference,
    int round,
    String proposal,
    List<Derived> answers,
    PackageEvidence.Told told,
    List<String> stated) {

  /**
   * One derived answer.
   *
   * @param question the name in the form
   * @param basis what it rests on
   * @param kind RECORD, INFERENCE, FORCE_STATEMENT or PERSON; null when nothing is known of it
   */
  public record Derived(
      String question,
      Answer derived,
      String basis,
      String kind,
      List<PackageEvidence.Quote> quotes) {}
}
