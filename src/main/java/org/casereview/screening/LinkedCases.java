package org.casereview.screening;

import java.util.Optional;
import java.util.UUID;

/** Whether a case is linked to another one that was referred; linking stands behind it. */
public interface LinkedCases {

  /** Empty while nobody has said what the cases that were found have to do with each other. */
  Optional<Boolean> isLinked(UUID caseId);

  /** True when people have linked it to a case of another force. */
  boolean isLinkedAcrossForces(UUID caseId);
}
