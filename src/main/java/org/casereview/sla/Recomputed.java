package org.casereview.sla;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Computes open clocks anew, from their start, with all that has moved them since. */
@Component
class Recomputed {

  private final Changes changes;
  private final BacklogSlots backlog;

  Recomputed(Changes changes, BacklogSlots backlog) {
    this.changes = changes;
    this.backlog = backlog;
  }

  /** How the clocks would stand on this calendar by these targets. */
  List<ClockMoves.Moved> of(
      List<Clock> clocks,
      Function<Clock, Target> target,
      Function<HolidayCalendar, WorkingDays> calendars) {
    return of(clocks, target, calendars, Map.of());
  }

  /**
   * The same with what happens just now.
   *
   * @param now by clock
   */
  List<ClockMoves.Moved> of(
      List<Clock> clocks,
      Function<Clock, Target> target,
      Function<HolidayCalendar, WorkingDays> calendars,
      Map<UUID, Change.Priority> now) {
    var ids = clocks.stream().map(Clock::id).toList();
    Map<UUID, List<Change>> since = changes.of(ids);
    Map<UUID, BacklogSlots.Start> planned = backlog.starts(ids);
    return clocks.stream()
        .map(
            clock ->
                moved(
                    clock,
                    planned.get(clock.id()),
                    target.apply(clock),
                    with(now.get(clock.id()), since.getOrDefault(clock.id(), List.of())),
                    calendars.apply(clock.calendar())))
        .toList();
  }

  private static ClockMoves.Moved moved(
      Clock clock,
      BacklogSlots.Start planned,
      Target target,
      List<Change> since,
      WorkingDays days) {
    Instant ordinary =
        new Reckoning(clock.startedAt(), since, days).due(target.limit(), target.unit());
    Instant due =
        planned == null
            ? ordinary
            : Reckoning.latest(
                ordinary, later(planned, since, days).due(target.limit(), target.unit()));
    var points = target.warnings().of(clock.startedAt(), due, target.limit(), target.unit(), days);
    return new ClockMoves.Moved(
        clock, target, days.version(), Warned.next(points, clock.warned().told(), due), due);
  }

  private static List<Change> with(Change.Priority now, List<Change> since) {
    return now == null ? since : Stream.concat(since.stream(), Stream.of(now)).toList();
  }

  /** By its plan: the ordinary date had everything that was before when the plan took it. */
  private static Reckoning later(BacklogSlots.Start planned, List<Change> since, WorkingDays days) {
    var after = since.stream().filter(it -> it.at().isAfter(planned.placedAt())).toList();
    return new Reckoning(planned.at(), after, days);
  }
}
