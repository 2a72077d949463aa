package org.casereview.sla;

import java.time.Duration;
import java.time.Instant;

/** What moved a clock, in the order in which it happened: a pause, more time, another priority. */
sealed interface Change {

  /** When it took effect. */
  Instant at();

  /** The moment that was reckoned before it, moved by it. */
  Instant applied(Instant moment, LimitUnit unit, WorkingDays days);

  /** The clock stood still from one moment to the other. */
  record Pause(Instant from, Instant to) implements Change {
    @Override
    public Instant at() {
      return to;
    }

    @Override
    public Instant applied(Instant moment, LimitUnit unit, WorkingDays days) {
      return unit.extended(moment, from, to, days);
    }
  }

  /**
   * The case got another priority, and the clock another limit.
   *
   * @param from since when the new limit counts, where the case became more urgent; null where it
   *     counts from the start again
   * @param limit the limit before
   */
  record Priority(Instant at, Instant from, int limit, LimitUnit unit) implements Change {
    /** What it does, the limits after it say: {@link Reckoning}. */
    @Override
    public Instant applied(Instant moment, LimitUnit of, WorkingDays days) {
      return moment;
    }
  }

  /** A person gave so many working days more. */
  record MoreDays(Instant at, int workingDays) implements Change {
    @Override
    public Instant applied(Instant moment, LimitUnit unit, WorkingDays days) {
      return days.addWorkingDays(moment, workingDays);
    }
  }

  /**
   * A person gave time until a fixed moment. That moment was promised, so no calendar moves it; but
   * a calendar or a table that gives more gives more.
   */
  record Until(Instant at, Instant dueBefore, Instant until) implements Change {
    @Override
    public Instant applied(Instant moment, LimitUnit unit, WorkingDays days) {
      return moment.isAfter(until) ? moment : until;
    }

    /** What stands beside the end comes as much later as the end did. */
    Instant putOff(Instant moment) {
      return moment.plus(Duration.between(dueBefore, until));
    }
  }
}
