package org.casereview.decision;

import java.time.Instant;
import java.util.UUID;

/** An outcome on record. */
record Decided(
    UUID id, UUID panelId, Outcome outcome, How how, String decidedBy, String reasons, Instant at) {

  enum How {
    MAJORITY,
    HEAD
  }
}
