package org.casereview.casefile;

import java.util.Map;
import java.util.UUID;

/**
 * What was said in words when something new came in; the capability that took it stands behind it.
 */
public interface NewsSaid {

  /** By the version of the case file that came with it. */
  Map<Long, String> of(UUID caseId);
}
