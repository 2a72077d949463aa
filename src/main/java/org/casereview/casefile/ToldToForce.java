package org.casereview.casefile;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * What a capability lets the referring force know of its cases: what it is asked for, and the
 * outcome once it is final. Codes and dates only; never findings, votes, names or reasons.
 */
public interface ToldToForce {

  /** What a force is asked for. */
  enum Kind {
    QUESTIONS,
    ACCEPT_PLAN,
    REPORT_ON_PLAN
  }

  /**
   * Something that the force is asked for.
   *
   * @param subject the number under which its task is found
   * @param dueAt null where nothing is waited for
   */
  record Asked(
      UUID caseId, Kind kind, String subject, Instant askedAt, Instant dueAt, boolean open) {}

  /**
   * What was decided, and nobody has to approve any more.
   *
   * @param signpost where a case that was left out is to go, or null
   */
  record Final(UUID caseId, String code, Instant decidedAt, String signpost) {}

  /** All that was asked about these cases, the newest last. */
  default List<Asked> asked(Collection<UUID> cases) {
    return List.of();
  }

  /** The cases about which a force owes an answer. */
  default Set<UUID> waiting() {
    return Set.of();
  }

  /** The outcome of each of these cases that has one. */
  default List<Final> outcomes(Collection<UUID> cases) {
    return List.of();
  }
}
