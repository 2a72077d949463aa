package org.casereview.victim;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** A decision on a notice, with the attempts that were made on it. */
record Decided(UUID id, Plan plan, String by, Instant at, List<Attempted> attempts) {

  /** An attempt on record. */
  record Attempted(AttemptMade made, String by) {}

  /** The newest result, or null. */
  AttemptMade.Result result() {
    return attempts.isEmpty() ? null : attempts.get(attempts.size() - 1).made().result();
  }

  /** No further attempt is made on it, and the notice is not over. */
  boolean isToBeLookedAtAgain(int most) {
    return result() == AttemptMade.Result.UNSAFE_TO_GO_ON
        || result() == AttemptMade.Result.TAKEN_BACK
        || (result() == AttemptMade.Result.NOT_REACHED && attempts.size() >= most);
  }

  boolean waitsForAnAttempt(int most) {
    return plan.tells()
        && (result() == null || result() == AttemptMade.Result.NOT_REACHED)
        && attempts.size() < most;
  }

  /** How the notice ends on it; null when it does not yet. */
  NoticeEnding ending() {
    if (!plan.tells()) {
      return NoticeEnding.NOT_TOLD;
    }
    return result() == null ? null : result().ending();
  }
}
