package org.casereview.victim;

import java.time.Instant;

/** An attempt to tell somebody: when, and what came of it. */
public record AttemptMade(Instant at, Result result, boolean supportOffered, String note) {

  /** What came of an attempt. */
  public enum Result {
    TOLD(NoticeEnding.TOLD),
    NOT_REACHED(null),
    UNSAFE_TO_GO_ON(null),
    DECLINED_TO_HEAR(NoticeEnding.DECLINED_TO_HEAR),
    /** Nobody was told: what there was to tell does not hold any more. */
    TAKEN_BACK(null);

    private final NoticeEnding ending;

    Result(NoticeEnding ending) {
      this.ending = ending;
    }

    /** How the notice ends with it; null when it goes on. */
    NoticeEnding ending() {
      return ending;
    }
  }
}
