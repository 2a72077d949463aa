package org.casereview.sla;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * When each rung of the ladder beside a task is due: the reminder, the force lead, the chief
 * officer. The timers of the drawing follow what stands here.
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

  private record Rung(
      UUID clockId,
      String timer,
      String activity,
      int limit,
      LimitUnit unit,
      Instant from,
      Instant dueAt) {}

  private final JdbcClient jdbc;
  private final Targets targets;
  private final Calendars calendars;
  private final Changes changes;
  private final ApplicationEventPublisher events;

  Rungs(
      JdbcClient jdbc,
      Targets targets,
      Calendars calendars,
      Changes changes,
      ApplicationEventPublisher events) {
    this.jdbc = jdbc;
    this.targets = targets;
    this.calendars = calendars;
    this.changes = changes;
    this.events = events;
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
            insert into casereview.rung
              (clock_id, timer, activity, limit_amount, limit_unit, counted_from, due_at)
            values (?, ?, ?, ?, ?, ?, ?) on conflict do nothing""")
        .params(
            clock.id(),
            timer.timer(),
            timer.activity(),
            target.limit(),
            target.unit().name(),
            Times.db(from),
            Times.db(Times.stored(timer.dueAt())))
        .update();
  }

  /** The calendar, the table, a pause or a person has moved these clocks: their rungs follow. */
  void follow(List<Clock> clocks) {
    var ids = clocks.stream().map(Clock::id).toList();
    Map<UUID, List<Rung>> rungs =
        jdbc
            .sql("select * from casereview.rung where clock_id = any(?) order by clock_id, timer")
            .param(ids.toArray(new UUID[0]))
            .query((row, i) -> rung(row))
            .list()
            .stream()
            .collect(Collectors.groupingBy(Rung::clockId));
    if (rungs.isEmpty()) {
      return;
    }
    var since = changes.of(rungs.keySet());
    clocks.forEach(
        clock ->
            rungs
                .getOrDefault(clock.id(), List.of())
                .forEach(rung -> follow(clock, rung, since.getOrDefault(clock.id(), List.of()))));
  }

  private void follow(Clock clock, Rung rung, List<Change> since) {
    var reckoning = new Reckoning(rung.from(), since, calendars.of(clock.calendar()));
    Instant due = reckoning.rung(rung.limit(), rung.unit());
    if (!due.equals(rung.dueAt())) {
      jdbc.sql("update casereview.rung set due_at = ? where clock_id = ? and timer = ?")
          .params(Times.db(due), clock.id(), rung.timer())
          .update();
      events.publishEvent(new RungMoved(clock.taskId(), rung.timer(), due));
    }
  }

  private static Rung rung(ResultSet row) throws SQLException {
    return new Rung(
        row.getObject("clock_id", UUID.class),
        row.getString("timer"),
        row.getString("activity"),
        row.getInt("limit_amount"),
        LimitUnit.valueOf(row.getString("limit_unit")),
        Times.of(row, "counted_from"),
        Times.of(row, "due_at"));
  }
}
