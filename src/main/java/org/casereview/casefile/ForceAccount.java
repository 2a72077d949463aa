package org.casereview.casefile;

import java.util.Optional;
import java.util.UUID;

/**
 * What the force recorded when it closed a case; the capability that received it stands behind it.
 */
public interface ForceAccount {

  /**
   * The end of the investigation as the force recorded it. Dates may be partial, as it gave them.
   *
   * @param decidedBy POLICE, CPS or null
   * @param rationale why it was closed, or null where none was recorded
   */
  record Account(
      String reported,
      String offenceFrom,
      String offenceTo,
      String closed,
      String outcomeCode,
      String decidedBy,
      String rationale) {}

  Optional<Account> of(UUID caseId);
}
