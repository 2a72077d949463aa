package org.casereview.casefile;

import java.util.List;
import java.util.UUID;

/**
 * The victims of a case, each by pseudonym; the capability that received them stands behind it.
 * Somebody whom a later package left out is still a victim.
 */
public interface CaseVictims {

  /**
   * A victim as the force recorded them.
   *
   * @param lifeStatus ALIVE, DECEASED, UNKNOWN or null
   * @param contactStatus CONTACTABLE, NO_CONTACT_REQUESTED, NOT_TRACED, UNKNOWN or null
   */
  record Victim(UUID id, String pseudonym, String lifeStatus, String contactStatus) {}

  List<Victim> of(UUID caseId);
}
