package org.casereview.decision;

import java.time.Instant;

/** One person's vote with its reasons, on the version of the case file that it was cast on. */
record Vote(
    int round, String voterId, Outcome outcome, String reasons, long fileVersion, Instant castAt) {}
