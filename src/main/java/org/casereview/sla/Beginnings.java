package org.casereview.sla;

import java.time.Instant;
import java.util.UUID;
import org.casereview.platform.Ids;
import org.springframework.stereotype.Component;

/** Reckons clocks that are about to begin. */
@Component
class Beginnings {

  private final BacklogSlots backlog;
  private final UnknownHolidays holidays;
  private final java.time.Clock time;

  Beginnings(BacklogSlots backlog, UnknownHolidays holidays, java.time.Clock time) {
    this.backlog = backlog;
    this.holidays = holidays;
    this.time = time;
  }

  Clock of(ClockStart start, Target target, WorkingDays days, boolean waits) {
    Instant from = Times.stored(start.from());
    UUID id = Ids.next();
    Instant ordinary = target.unit().after(from, target.limit(), days);
    Instant due = backlog.due(start, id, target, ordinary, days);
    var points = target.warnings().of(from, due, target.limit(), target.unit(), days);
    return new Clock(
        id,
        start.caseId(),
        start.subject(),
        start.process(),
        start.activity(),
        start.taskId(),
        start.priority(),
        target,
        days.calendar(),
        days.version(),
        from,
        Warned.from(points, from, due),
        due,
        due,
        waits ? Times.now(time) : null,
        null,
        null,
        null,
        null);
  }

  /** The clock itself is on file. */
  void begun(Clock clock, WorkingDays days) {
    holidays.look(clock, clock.dueAt(), days);
  }
}
