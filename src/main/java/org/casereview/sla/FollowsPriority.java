package org.casereview.sla;

import java.time.Instant;
import java.util.List;
import org.casereview.casefile.PrioritySet;
import org.casereview.platform.Act;
import org.casereview.platform.Actor;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Moves the open clocks of a case whose priority has changed to the targets of the new one, from
 * their start, with all that has given them more time since; each move on record.
 *
 * <p>What stands beside the case keeps the urgency of its own subject.
 */
@Component
class FollowsPriority {

  private final Clocks clocks;
  private final Targets targets;
  private final Recomputed recomputed;
  private final RecalculationRecords records;
  private final ClockMoves moves;
  private final Calendars calendars;
  private final UnknownHolidays holidays;
  private final ApplicationEventPublisher events;
  private final java.time.Clock time;

  FollowsPriority(
      Clocks clocks,
      Targets targets,
      Recomputed recomputed,
      RecalculationRecords records,
      ClockMoves moves,
      Calendars calendars,
      UnknownHolidays holidays,
      ApplicationEventPublisher events,
      java.time.Clock time) {
    this.clocks = clocks;
    this.targets = targets;
    this.recomputed = recomputed;
    this.records = records;
    this.moves = moves;
    this.calendars = calendars;
    this.holidays = holidays;
    this.events = events;
    this.time = time;
  }

  @EventListener
  void on(PrioritySet set) {
    if (set.was() == null) {
      return;
    }
    List<Clock> own =
        clocks.openOfCase(set.caseId()).stream()
            .filter(clock -> clock.subject() == null && clock.priority() != null)
            .toList();
    var moved =
        recomputed
            .of(
                own,
                clock -> targets.of(clock.process(), clock.activity(), set.now()),
                calendars::of)
            .stream()
            .filter(it -> !it.isAsBefore())
            .toList();
    clocks.prioritise(own, set.now());
    if (!moved.isEmpty()) {
      keep(set, moved);
    }
  }

  private void keep(PrioritySet set, List<ClockMoves.Moved> moved) {
    Instant now = Times.now(time);
    var pass = records.ofPriority(now);
    for (ClockMoves.Moved it : moved) {
      moves.keep(pass, it, Actor.now(), now);
      if (it.isElsewhere()) {
        Clock before = it.before();
        events.publishEvent(new ClockMoved(before.id(), before.taskId(), it.dueAt()));
        holidays.look(before, it.dueAt(), calendars.of(before.calendar()));
      }
    }
    events.publishEvent(
        Act.altered("CLOCKS_FOLLOW_PRIORITY", set.caseId(), pass)
            .with("was", set.was())
            .with("priority", set.now())
            .with("moved", "" + moved.size()));
  }
}
