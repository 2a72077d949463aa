package org.casereview.sla;

import java.time.Instant;
import java.util.UUID;
import org.casereview.platform.Actor;
import org.casereview.platform.Ids;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Moves rungs, tells the drawing's timers, and keeps for ever from where to where and why. */
@Component
class RungMoves {

  private final JdbcClient jdbc;
  private final ApplicationEventPublisher events;
  private final java.time.Clock time;

  RungMoves(JdbcClient jdbc, ApplicationEventPublisher events, java.time.Clock time) {
    this.jdbc = jdbc;
    this.events = events;
    this.time = time;
  }

  /** How a rung is to stand: by which row, due when, and whether it stands still. */
  record Moved(Clock clock, Rung before, int limit, LimitUnit unit, Instant dueAt) {

    boolean isElsewhere() {
      return !dueAt.equals(before.dueAt());
    }

    boolean waits() {
      return clock.pausedAt() != null;
    }
  }

  /**
   * The rung stands so from now on.
   *
   * @param recalculation the pass that moved it by a new row, or null where it goes with its clock
   */
  void keep(UUID recalculation, Moved moved) {
    Rung before = moved.before();
    jdbc.sql(
            """
            update casereview.rung set due_at = ?, limit_amount = ?, limit_unit = ?, held_at = ?
            where clock_id = ? and timer = ?""")
        .params(
            Times.db(moved.dueAt()),
            moved.limit(),
            moved.unit().name(),
            moved.waits() ? Times.db(before.heldAt()) : null,
            before.clockId(),
            before.timer())
        .update();
    if (moved.isElsewhere()) {
      record(recalculation, moved);
    }
    UUID task = moved.clock().taskId();
    events.publishEvent(new RungMoved(task, before.timer(), moved.dueAt(), moved.waits()));
  }

  /** The rung stands still from now on, where it is. */
  void hold(Clock clock, Rung rung, Instant now) {
    jdbc.sql("update casereview.rung set held_at = ? where clock_id = ? and timer = ?")
        .params(Times.db(now), rung.clockId(), rung.timer())
        .update();
    events.publishEvent(new RungMoved(clock.taskId(), rung.timer(), rung.dueAt(), true));
  }

  private void record(UUID recalculation, Moved moved) {
    Rung before = moved.before();
    jdbc.sql(
            """
            insert into casereview.rung_move (id, clock_id, timer, recalculation_id, due_before,
              due_after, limit_before, unit_before, limit_after, unit_after, moved_by, moved_at)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
        .params(
            Ids.next(),
            before.clockId(),
            before.timer(),
            recalculation,
            Times.db(before.dueAt()),
            Times.db(moved.dueAt()),
            before.limit(),
            before.unit().name(),
            moved.limit(),
            moved.unit().name(),
            Actor.now(),
            Times.db(Times.now(time)))
        .update();
  }
}
