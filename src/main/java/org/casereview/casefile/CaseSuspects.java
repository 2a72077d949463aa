package org.casereview.casefile;

import java.util.List;
import java.util.UUID;

/**
 * The suspects of a case and the crimes alleged, each by pseudonym; the capability that received
 * them stands behind it. Who or what a later package left out stays.
 */
public interface CaseSuspects {

  /**
   * A suspect as the force recorded them.
   *
   * @param lifeStatus ALIVE, DECEASED, UNKNOWN or null
   * @param acquitted whether the force says that this person was acquitted of one of these
   *     offences; null where nobody says
   */
  record Suspect(UUID id, String pseudonym, String lifeStatus, Boolean acquitted) {

    /** Without a record of death a suspect counts as living (domain handbook 1.3, C7). */
    public boolean isLiving() {
      return !"DECEASED".equals(lifeStatus);
    }
  }

  /**
   * A crime alleged.
   *
   * @param position its place in the force's list, which never changes
   * @param suspect pseudonym of the suspect that the force named for it, or null
   */
  record Crime(UUID id, int position, String suspect, String victim, String description) {}

  List<Suspect> of(UUID caseId);

  List<Crime> crimes(UUID caseId);
}
