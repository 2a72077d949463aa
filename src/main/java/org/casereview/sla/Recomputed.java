package org.casereview.sla;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/** Computes open clocks anew, from their start, with all that has given them more time since. */
@Component
class Recomputed {

  private final Changes changes;

  Recomputed(Changes changes) {
    this.changes = changes;
  }

  /** How the clocks would stand on this calendar by these targets. */
  List<ClockMoves.Moved> of(
      List<Clock> clocks,
      Function<Clock, Target> target,
      Function<HolidayCalendar, WorkingDays> calendars) {
    Map<UUID, List<Change>> since = changes.of(clocks.stream().map(Clock::id).toList());
    return clocks.stream()
        .map(
            clock ->
                moved(
                    clock,
                    target.apply(clock),
                    since.getOrDefault(clock.id(), List.of()),
                    calendars.apply(clock.calendar())))
        .toList();
  }

  private static ClockMoves.Moved moved(
      Clock clock, Target target, List<Change> since, WorkingDays days) {
    var reckoning = new Reckoning(clock.startedAt(), since, days);
    return new ClockMoves.Moved(
        clock,
        target,
        days.version(),
        reckoning.warning(target.warnAfter(), target),
        reckoning.due(target.limit(), target.unit()));
  }
}
