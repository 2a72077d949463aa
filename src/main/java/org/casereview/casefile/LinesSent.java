package org.casereview.casefile;

import java.util.List;
import java.util.UUID;

/**
 * The lines of inquiry that a force named when it sent a case; the capability that received them
 * stands behind it. What a later package left out was still a line.
 */
public interface LinesSent {

  /**
   * A line in the force's own words.
   *
   * @param kind such as WITNESS, or null
   * @param statusAtClosure COMPLETED, PARTLY, NOT_PURSUED, UNKNOWN or null
   */
  record Line(UUID id, String reference, String kind, String description, String statusAtClosure) {}

  List<Line> of(UUID caseId);
}
