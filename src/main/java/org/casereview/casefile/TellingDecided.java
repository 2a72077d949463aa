package org.casereview.casefile;

import java.util.Optional;
import java.util.UUID;

/**
 * What those who ended a case decided about telling its victims; a bean of each capability that has
 * people decide it.
 */
public interface TellingDecided {

  /** TELL_BY_PLAN, NOT_TO_BE_TOLD or ALREADY_AWARE, decided when the case came to this state. */
  Optional<String> of(UUID caseId, CaseState state);
}
