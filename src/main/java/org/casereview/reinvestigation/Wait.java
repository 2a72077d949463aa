package org.casereview.reinvestigation;

import java.time.Instant;
import java.util.UUID;

/**
 * One time of waiting for a force; a manager who gives more time starts another.
 *
 * @param run counts the times of its stage from one
 * @param metAt when the force did what was waited for
 * @param handedAt when it was left to a manager, by silence or because the force declined
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
    Instant handedAt) {

  boolean isOpen() {
    return metAt == null && handedAt == null;
  }
}
