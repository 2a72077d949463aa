package org.casereview.sla;

import java.time.Duration;
import java.time.Instant;

/** What a target counts in: working days, calendar days, or hours and minutes round the clock. */
public enum LimitUnit {
  WD {
    @Override
    Instant after(Instant start, int amount, WorkingDays days) {
      return days.addWorkingDays(start, amount);
    }

    @Override
    Instant extended(Instant due, Instant from, Instant to, WorkingDays days) {
      int paused = days.between(WorkingDays.day(from), WorkingDays.day(to));
      return paused == 0 ? due : days.addWorkingDays(due, paused);
    }
  },
  CD {
    @Override
    Instant after(Instant start, int amount, WorkingDays days) {
      return days.addCalendarDays(start, amount);
    }

    @Override
    Instant extended(Instant due, Instant from, Instant to, WorkingDays days) {
      long paused = WorkingDays.day(to).toEpochDay() - WorkingDays.day(from).toEpochDay();
      return days.addCalendarDays(due, Math.toIntExact(paused));
    }
  },
  H {
    @Override
    Instant after(Instant start, int amount, WorkingDays days) {
      return start.plus(Duration.ofHours(amount));
    }

    @Override
    Instant extended(Instant due, Instant from, Instant to, WorkingDays days) {
      return due.plus(Duration.between(from, to));
    }
  },
  MIN {
    @Override
    Instant after(Instant start, int amount, WorkingDays days) {
      return start.plus(Duration.ofMinutes(amount));
    }

    @Override
    Instant extended(Instant due, Instant from, Instant to, WorkingDays days) {
      return due.plus(Duration.between(from, to));
    }
  };

  private static final int DAYS_BACK = 60;

  /** The last moment that keeps a limit which began at the start. */
  abstract Instant after(Instant start, int amount, WorkingDays days);

  /**
   * When a period began that ends then: at the latest before the moment that gives this end, or at
   * that moment itself where none does.
   */
  Instant before(Instant end, int amount, Instant latest, WorkingDays days) {
    Instant start = latest;
    for (int day = 0; day < DAYS_BACK; day++) {
      if (after(start, amount, days).equals(end)) {
        return start;
      }
      start = start.minus(Duration.ofDays(1));
    }
    return latest;
  }

  /** The last moment after a pause. */
  abstract Instant extended(Instant due, Instant from, Instant to, WorkingDays days);
}
