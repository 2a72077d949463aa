package org.casereview.decision;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Who votes on a case that is on a meeting of the panel; the meetings stand behind it. */
public interface Seats {

  /**
   * A meeting's seats for one case.
   *
   * @param meeting its number
   * @param voters its members but for those in conflict, and whoever was named for them
   */
  record Seated(String meeting, Set<String> voters) {}

  /** Empty while the case is on no meeting: then every member of the panel may vote. */
  Optional<Seated> of(UUID caseId);

  /** Everybody who declared a conflict with the case, at whatever meeting, or at a vote. */
  Set<String> inConflict(UUID caseId);
}
