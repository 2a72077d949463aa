package org.casereview.sla;

import java.time.Instant;
import java.util.List;

/**
 * Computes from the beginning when a clock is due: its start, its limit on a calendar, and
 * everything that has given it more time since.
 *
 * @param changes in the order in which they took effect
 */
record Reckoning(Instant startedAt, List<Change> changes, WorkingDays days) {

  /** When so much of the time is used up. */
  Instant due(int amount, LimitUnit unit) {
    Instant moment = unit.after(startedAt, amount, days);
    for (Change change : changes) {
      moment = change.applied(moment, unit, days);
    }
    return moment;
  }

  /** When a rung beside it is due: put off by as much as the end was. */
  Instant rung(int amount, LimitUnit unit) {
    Instant moment = unit.after(startedAt, amount, days);
    for (Change change : changes) {
      moment =
          change instanceof Change.Until fixed
              ? fixed.putOff(moment)
              : change.applied(moment, unit, days);
    }
    return moment;
  }
}
