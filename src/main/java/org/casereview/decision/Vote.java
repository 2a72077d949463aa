package org.casereview.decision;

import java.time.Instant;

/**
 * One person's vote with its reasons, on the version of the case file that it was cast on.
 *
 * @param outcome null where the vote is to ask the force first
 * @param question what the force is to be asked first, or null
 */
record Vote(
    int round,
    String voterId,
    Outcome outcome,
    String question,
    String reasons,
    long fileVersion,
    Instant castAt) {

  boolean defers() {
    return outcome == null;
  }
}
