package org.casereview.people;

import java.time.LocalDate;

/**
 * Whom to reach at a force.
 *
 * @param nightNumber a number that is answered at every hour
 * @param verifiedBy staff id of who said on that day that all of it is right; null in a proposal
 */
public record ForceContact(
    String forceCode,
    String lead,
    String chiefOfficer,
    String nightNumber,
    String mailbox,
    LocalDate verifiedOn,
    String verifiedBy) {

  /** Without the name of who verified it, as somebody would enter it. */
  ForceContact unsigned() {
    return new ForceContact(forceCode, lead, chiefOfficer, nightNumber, mailbox, verifiedOn, null);
  }
}
