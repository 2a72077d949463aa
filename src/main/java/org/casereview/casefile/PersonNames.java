package org.casereview.casefile;

import java.util.Optional;
import java.util.UUID;

/**
 * The names behind the pseudonyms of a case; the capability that received them stands behind it.
 */
public interface PersonNames {

  /** The name of a person of the case, such as {@code S-01}; empty when there is none. */
  Optional<String> of(UUID caseId, String pseudonym);
}
