package org.casereview.sla;

import java.time.Instant;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Warns who has a task, or the team where nobody has it, at each point of its clock once. */
@Component
class Warnings {

  private final ClocksToTell clocks;
  private final Calendars calendars;
  private final Owners owners;
  private final Attention attention;
  private final ApplicationEventPublisher events;

  Warnings(
      ClocksToTell clocks,
      Calendars calendars,
      Owners owners,
      Attention attention,
      ApplicationEventPublisher events) {
    this.clocks = clocks;
    this.calendars = calendars;
    this.owners = owners;
    this.attention = attention;
    this.events = events;
  }

  /** How many clocks were looked at. */
  int tell(Instant now, int max) {
    List<Clock> due = clocks.toWarn(now, max);
    var hands = owners.of(due);
    for (Clock clock : due) {
      var points = clock.warningPoints(calendars.of(clock.calendar()));
      int reached = Warned.reached(points, now);
      boolean last = reached == points.size();
      if (reached > clock.warned().told()) {
        // Points that passed together, as over a weekend, are one warning.
        String what = last ? "AT_RISK" : "WARNING";
        String owner = clock.taskId() == null ? null : hands.get(clock.taskId());
        attention.raise(clock.target().tellTeam(), owner, clock, what, reached);
        events.publishEvent(Lateness.act("CLOCK_" + what, clock));
      }
      int told = Math.max(reached, clock.warned().told());
      boolean over = told >= points.size();
      clocks.warned(clock.id(), Warned.next(points, told, clock.dueAt()), over ? now : null);
    }
    return due.size();
  }
}
