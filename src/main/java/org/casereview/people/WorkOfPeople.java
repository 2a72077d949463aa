package org.casereview.people;

import java.util.Set;
import java.util.UUID;
import org.casereview.platform.Refusal;

/** What people have on their desks; the engine stands behind it. */
public interface WorkOfPeople {

  /**
   * Puts all tasks of somebody who is away or has left back into their queues, with notes and holds
   * as they are.
   *
   * @param reviews whether the reviews of this person go to others too
   */
  void giveBack(String staffId, boolean reviews) throws Refusal;

  /** Puts back what somebody has of one case, whom it is kept from now. */
  void giveBackOf(String staffId, UUID caseId) throws Refusal;

  /** Puts back what belongs to teams that somebody has left. */
  void giveBackOfOtherTeams(String staffId, Set<String> teams) throws Refusal;
}
