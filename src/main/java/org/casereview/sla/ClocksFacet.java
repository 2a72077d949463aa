package org.casereview.sla;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.casereview.casefile.CaseFacet;
import org.casereview.people.People;
import org.casereview.people.Person;
import org.casereview.platform.Actor;
import org.springframework.stereotype.Component;

/**
 * Shows the clocks of a case with the case; to who speaks for a force those of its own work alone:
 * that a victim is told, a risk is dealt with or a panel sits is not for a force to read off here.
 */
@Component
class ClocksFacet implements CaseFacet {

  private final Sla sla;
  private final People people;
  private final Calendars calendars;
  private final java.time.Clock time;

  ClocksFacet(Sla sla, People people, Calendars calendars, java.time.Clock time) {
    this.sla = sla;
    this.people = people;
    this.calendars = calendars;
    this.time = time;
  }

  @Override
  public String name() {
    return "clocks";
  }

  @Override
  public List<View> of(UUID caseId) {
    Instant now = time.instant();
    boolean central = people.find(Actor.now()).map(Person::isCentral).orElse(true);
    return sla.clocksOf(caseId).stream()
        .filter(clock -> clock.cancelledAt() == null)
        .filter(clock -> central || ClockAccess.OF_THE_FORCE.contains(clock.activity()))
        .map(clock -> View.of(clock, now, daysLeft(clock, now)))
        .toList();
  }

  private Integer daysLeft(Clock clock, Instant now) {
    if (!clock.isOpen() || clock.pausedAt() != null) {
      return null;
    }
    WorkingDays days = calendars.of(clock.calendar());
    LocalDate today = WorkingDays.day(now);
    LocalDate due = WorkingDays.day(clock.dueAt());
    return due.isBefore(today) ? -days.between(due, today) : days.between(today, due);
  }

  /**
   * A clock as people see it.
   *
   * @param workingDaysLeft 0 when it is due today, below 0 when it is late, null when it stands
   */
  record View(
      UUID id,
      String slaId,
      String activity,
      Instant startedAt,
      Instant dueAt,
      Instant pausedAt,
      Instant stoppedAt,
      boolean late,
      Integer workingDaysLeft) {

    static View of(Clock clock, Instant now, Integer workingDaysLeft) {
      return new View(
          clock.id(),
          clock.slaId(),
          clock.activity(),
          clock.startedAt(),
          clock.dueAt(),
          clock.pausedAt(),
          clock.stoppedAt(),
          clock.isLate(now),
          workingDaysLeft);
    }
  }
}
