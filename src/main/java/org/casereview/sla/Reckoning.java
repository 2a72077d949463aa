package org.casereview.sla;

import java.time.Instant;
import java.util.List;

/**
 * Computes from the beginning when a clock is due: its start, its limit on a calendar, and
 * everything that has moved it since.
 *
 * @param changes in the order in which they took effect
 */
record Reckoning(Instant startedAt, List<Change> changes, WorkingDays days) {

  private record Limit(int amount, LimitUnit unit) {

    Instant after(Instant start, List<Change> changes, WorkingDays days) {
      Instant moment = unit.after(start, amount, days);
      for (Change change : changes) {
        moment = change.applied(moment, unit, days);
      }
      return moment;
    }
  }

  /**
   * When so much of the time is used up. A case that became more urgent is due when the new limit
   * is used up since then, and no later than before; one that became less urgent when it is used up
   * since the start, and no earlier than before.
   */
  Instant due(int amount, LimitUnit unit) {
    Limit limit = limitFrom(0, amount, unit);
    Instant moment = limit.after(startedAt, List.of(), days);
    for (int i = 0; i < changes.size(); i++) {
      if (changes.get(i) instanceof Change.Priority priority) {
        limit = limitFrom(i + 1, amount, unit);
        moment =
            priority.from() == null
                ? latest(moment, limit.after(startedAt, changes.subList(0, i), days))
                : earliest(moment, limit.after(priority.from(), List.of(), days));
      } else {
        moment = changes.get(i).applied(moment, limit.unit(), days);
      }
    }
    return moment;
  }

  /** The limit of a time is the one before the next change of priority; the last is that of now. */
  private Limit limitFrom(int change, int amount, LimitUnit unit) {
    return changes.stream()
        .skip(change)
        .filter(Change.Priority.class::isInstance)
        .map(Change.Priority.class::cast)
        .findFirst()
        .map(next -> new Limit(next.limit(), next.unit()))
        .orElse(new Limit(amount, unit));
  }

  static Instant latest(Instant one, Instant other) {
    return one.isAfter(other) ? one : other;
  }

  private static Instant earliest(Instant one, Instant other) {
    return one.isBefore(other) ? one : other;
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
