package org.casereview.sla;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.casereview.casefile.PrioritySet;
import org.casereview.platform.Act;
import org.casereview.platform.Actor;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Moves the open clocks of a case whose priority has changed to the targets of the new one, each
 * move on record. What is more urgent now counts from the change, and is never due later than
 * before; what is less urgent counts from its start, and is never due earlier than before.
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
    Instant now = Times.now(time);
    Function<Clock, Target> target =
        clock -> targets.of(clock.process(), clock.activity(), set.now());
    var changes = changes(set, own, target, now);
    var moved =
        recomputed.of(own, target, calendars::of, changes).stream()
            .filter(it -> !it.isAsBefore())
            .toList();
    clocks.prioritise(own, set.now());
    if (!moved.isEmpty()) {
      keep(set, moved, changes, now);
    }
  }

  /** Of those clocks whose limit changes. A clock that waits has used its time until it waited. */
  private static Map<UUID, Change.Priority> changes(
      PrioritySet set, List<Clock> own, Function<Clock, Target> target, Instant now) {
    boolean sooner = set.now().compareTo(set.was()) < 0;
    var changes = new HashMap<UUID, Change.Priority>();
    for (Clock clock : own) {
      Target was = clock.target();
      if (!was.isSameLimit(target.apply(clock))) {
        Instant since = clock.pausedAt() == null ? now : clock.pausedAt();
        Instant from = sooner ? since : null;
        changes.put(clock.id(), new Change.Priority(now, from, was.limit(), was.unit()));
      }
    }
    return changes;
  }

  private void keep(
      PrioritySet set,
      List<ClockMoves.Moved> moved,
      Map<UUID, Change.Priority> changes,
      Instant now) {
    var pass = records.ofPriority(now);
    for (ClockMoves.Moved it : moved) {
      moves.keep(pass, it, changes.get(it.before().id()), Actor.now(), now);
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
