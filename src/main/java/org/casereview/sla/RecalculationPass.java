package org.casereview.sla;

import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.casereview.platform.Act;
import org.casereview.platform.Actor;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Moves the open clocks that a recalculation is about, block by block.
 *
 * <p>What is left to do is read off the clocks themselves, so a pass that was broken off goes on
 * where it stood, and two nodes may work at one: each takes the clocks that no other holds. It
 * never takes back that a clock was late.
 */
@Component
public class RecalculationPass {

  private static final int BLOCK = 200;

  private final RecalculationRecords records;
  private final ClocksAtStake clocks;
  private final Recomputed recomputed;
  private final ClockMoves moves;
  private final Rungs rungs;
  private final ChangedRungs changedRungs;
  private final UnknownHolidays holidays;
  private final Calendars calendars;
  private final Targets targets;
  private final TransactionOperations transaction;
  private final ApplicationEventPublisher events;
  private final java.time.Clock time;

  RecalculationPass(
      RecalculationRecords records,
      ClocksAtStake clocks,
      Recomputed recomputed,
      ClockMoves moves,
      Rungs rungs,
      ChangedRungs changedRungs,
      UnknownHolidays holidays,
      Calendars calendars,
      Targets targets,
      TransactionOperations transaction,
      ApplicationEventPublisher events,
      java.time.Clock time) {
    this.records = records;
    this.clocks = clocks;
    this.recomputed = recomputed;
    this.moves = moves;
    this.rungs = rungs;
    this.changedRungs = changedRungs;
    this.holidays = holidays;
    this.calendars = calendars;
    this.targets = targets;
    this.transaction = transaction;
    this.events = events;
    this.time = time;
  }

  /** Does all that is left of all recalculations. */
  @Scheduled(cron = "${casereview.sla.recalculate:*/5 * * * * *}")
  public void goOn() {
    Actor.run(
        Actor.CLOCKS,
        () -> transaction.execute(status -> records.unfinished()).forEach(this::doAll));
  }

  private void doAll(UUID id) {
    while (Boolean.TRUE.equals(transaction.execute(status -> doBlock(id)))) {}
  }

  /** False when there is nothing left, or what is left is held by somebody else at present. */
  private boolean doBlock(UUID id) {
    Recalculation run = records.find(id).orElseThrow();
    List<Clock> block = nextOf(run);
    if (!block.isEmpty()) {
      move(run, block);
      return true;
    }
    if (run.calendar() == null && changedRungs.moveNext(run, BLOCK)) {
      return true;
    }
    if (!anyLeft(run)) {
      finish(run);
    }
    return false;
  }

  private List<Clock> nextOf(Recalculation run) {
    if (run.calendar() != null) {
      return clocks.behind(run.calendar(), run.calendarVersion(), BLOCK);
    }
    return changedRules(run).stream()
        .map(rule -> clocks.by(rule, BLOCK))
        .filter(block -> !block.isEmpty())
        .findFirst()
        .orElse(List.of());
  }

  private boolean anyLeft(Recalculation run) {
    return run.calendar() != null
        ? clocks.anyBehind(run.calendar(), run.calendarVersion())
        : !changedRules(run).isEmpty() || changedRungs.anyLeft(run);
  }

  /** A table newer than the one that was released waits for its own release. */
  private List<ClocksAtStake.Rule> changedRules(Recalculation run) {
    return clocks.rules().stream()
        .filter(
            rule ->
                targets
                    .changed(rule)
                    .map(Target::tableVersion)
                    .filter(run.tableVersion()::equals)
                    .isPresent())
        .toList();
  }

  private void move(Recalculation run, List<Clock> block) {
    Instant now = Times.now(time);
    Function<Clock, Target> target =
        run.calendar() == null
            ? clock -> targets.of(clock.process(), clock.activity(), clock.priority())
            : Clock::target;
    // Read once: a day that is entered meanwhile leaves the block behind, for the next pass.
    var read = new EnumMap<HolidayCalendar, WorkingDays>(HolidayCalendar.class);
    Function<HolidayCalendar, WorkingDays> asRead = it -> read.computeIfAbsent(it, calendars::of);
    var looked = recomputed.of(block, target, asRead);
    for (ClockMoves.Moved moved : looked) {
      if (!moved.isAsBefore()) {
        moves.keep(run.id(), moved, run.begunBy(), now);
      }
      if (moved.isElsewhere()) {
        Clock before = moved.before();
        events.publishEvent(new ClockMoved(before.id(), before.taskId(), moved.dueAt()));
        holidays.look(before, moved.dueAt(), calendars.of(before.calendar()));
      }
    }
    if (run.calendar() != null) {
      clocks.confirm(
          block.stream().map(Clock::id).toList(), asRead.apply(run.calendar()).version());
    }
    rungs.follow(block);
  }

  private void finish(Recalculation run) {
    if (records.finish(run.id(), Times.now(time))) {
      var act =
          Act.altered("CLOCKS_RECALCULATED", null, run.id())
              .with("cause", run.cause())
              .with("moved", String.valueOf(run.moved()));
      events.publishEvent(
          run.calendar() == null
              ? act.with("tableVersion", String.valueOf(run.tableVersion()))
              : act.with("calendar", run.calendar().name())
                  .with("calendarVersion", String.valueOf(run.calendarVersion())));
    }
  }
}
