package org.casereview.reinvestigation;

import java.time.Instant;
import java.util.UUID;

/**
 * One time of waiting for a force; a manager who gives more time starts another.
 *
 * @param run counts the times of its stage from one
 * @param metAt when the force did what was waited for
 * @param handedAt when it was left to a manager, by silence or because the force declined
 * @param endedAt when nothing was asked of the force any more
 * @param endedBecause HALTED, CHARGED or REINVESTIGATION_ENDED; null where it did not end so
 */
record Wait(
    UUID id,
    UUID planId,
    Stage stage,
    int run,
    Instant openedAt,
    Instant dueAt,
    Instant forceLeadToldAt,
    Instant chiefOfficerToldAt,
    Instant headToldAt,
    Instant metAt,
    Instant handedAt,
    Instant endedAt,
    String endedBecause) {

  boolean isOpen() {
    return metAt == null && handedAt == null && endedAt == null;
  }
}
