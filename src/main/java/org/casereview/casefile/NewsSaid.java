package org.casereview.casefile;

import java.util.Map;
import java.util.UUID;

/**
 * Where words stand in which something new came in; the capability that took them stands behind it
 * and opens them when they are asked for.
 */
public interface NewsSaid {

  /** Ids of the words, by the version of the case file that came with them. */
  Map<Long, UUID> of(UUID caseId);
}
