package org.casereview.sla;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * When each rung of the ladder beside a task is due: the reminder, the force lead, the chief
 * officer. The timers of the drawing follow what stands here: they stand still while the clock that
 * they belong to does, and come as much later as it.
 */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class Rungs {

  /**
   * A timer beside a task as the drawing has just set it.
   *
   * @param timer the variable that it reads
   * @param activity its row in the table of targets
   */
  public record Timer(String timer, String activity, Instant dueAt) {}

  private final JdbcClient jdbc;
  private final Targets targets;
  private final Calendars calendars;
  private final Changes changes;
  private final RungMoves moves;
  private final java.time.Clock time;

  Rungs(
      JdbcClient jdbc,
      Targets targets,
      Calendars calendars,
      Changes changes,
      RungMoves moves,
      java.time.Clock time) {
    this.jdbc = jdbc;
    this.targets = targets;
    this.calendars = calendars;
    this.changes = changes;
    this.moves = moves;
    this.time = time;
  }

  /** Keeps the rungs beside the task of a clock. Safe to repeat. */
  public void keep(Clock clock, List<Timer> timers) {
    for (Timer timer : timers) {
      targets
          .find(clock.process(), timer.activity(), clock.priority())
          .ifPresent(target -> keep(clock, timer, target));
    }
  }

  private void keep(Clock clock, Timer timer, Target target) {
    WorkingDays days = calendars.of(clock.calendar());
    Instant from = target.unit().before(timer.dueAt(), target.limit(), clock.startedAt(), days);
    jdbc.sql(
            """
            insert into casereview.rung (clock_id, timer, activity, limit_amount, limit_unit,
              counted_from, due_at, held_at)
            values (?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing""")
        .params(
            clock.id(),
            timer.timer(),
            timer.activity(),
            target.limit(),
            target.unit().name(),
            Times.db(from),
            Times.db(Times.stored(timer.dueAt())),
            Times.db(clock.pausedAt()))
        .update();
  }

  /** These clocks stand still from now on, and what is still to be climbed beside them, too. */
  void hold(List<Clock> clocks, Instant now) {
    var rungs = of(clocks);
    clocks.forEach(
        clock ->
            rungs.getOrDefault(clock.id(), List.of()).stream()
                .filter(rung -> !rung.isClimbed(now))
                .forEach(rung -> moves.hold(clock, rung, now)));
  }

  /** The calendar, the table, a pause or a person has moved these clocks: their rungs follow. */
  void follow(List<Clock> clocks) {
    var rungs = of(clocks);
    if (rungs.isEmpty()) {
      return;
    }
    Instant now = Times.now(time);
    var since = changes.of(rungs.keySet());
    clocks.forEach(
        clock ->
            rungs.getOrDefault(clock.id(), List.of()).stream()
                .filter(rung -> !rung.isClimbed(now))
                .map(rung -> moved(clock, rung, since.getOrDefault(clock.id(), List.of())))
                .filter(it -> it.isElsewhere() || it.waits() != (it.before().heldAt() != null))
                .forEach(it -> moves.keep(null, it)));
  }

  private RungMoves.Moved moved(Clock clock, Rung rung, List<Change> since) {
    var reckoning = new Reckoning(rung.from(), since, calendars.of(clock.calendar()));
    Instant due = reckoning.rung(rung.limit(), rung.unit());
    return new RungMoves.Moved(clock, rung, rung.limit(), rung.unit(), due);
  }

  private Map<UUID, List<Rung>> of(List<Clock> clocks) {
    return jdbc
        .sql(
            "select * from casereview.rung where clock_id = any(?) order by clock_id, timer for update")
        .param(clocks.stream().map(Clock::id).toArray(UUID[]::new))
        .query((row, i) -> Rung.of(row))
        .list()
        .stream()
        .collect(Collectors.groupingBy(Rung::clockId));
  }
}
