package org.casereview.people;

import java.util.UUID;

/**
 * What people have on their desks; the engine stands behind it. Each task moves by itself: one that
 * cannot be moved holds nothing else up, and managers are told of it.
 */
public interface WorkOfPeople {

  /**
   * Puts all tasks of somebody who is away or has left back into their queues, with notes and holds
   * as they are.
   *
   * @param reviews whether the reviews of this person go to others too
   */
  void giveBack(String staffId, boolean reviews);

  /**
   * Puts back what is not for this person any more: of teams that they have left, and of cases of a
   * force that they have a tie to.
   */
  void giveBackWhatIsForOthers(String staffId);

  /** Puts back what somebody has of one case, or matter, whom it is kept from now. */
  void giveBackOf(String staffId, UUID id);
}
