package org.casereview.sla;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.casereview.platform.Act;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Starts, stops and pauses clocks of tasks; those of other steps are {@link StepClocks}. Why each
 * is due when it is, say {@link Explanations}.
 */
@Service
@Transactional
public class Sla {

  private final Targets targets;
  private final Calendars calendars;
  private final Clocks clocks;
  private final Pauses pauses;
  private final Rungs rungs;
  private final Breaches breaches;
  private final Beginnings beginnings;
  private final ForceCalendars forces;
  private final ApplicationEventPublisher events;
  private final java.time.Clock time;

  Sla(
      Targets targets,
      Calendars calendars,
      Clocks clocks,
      Pauses pauses,
      Rungs rungs,
      Breaches breaches,
      Beginnings beginnings,
      ForceCalendars forces,
      ApplicationEventPublisher events,
      java.time.Clock time) {
    this.targets = targets;
    this.calendars = calendars;
    this.clocks = clocks;
    this.pauses = pauses;
    this.rungs = rungs;
    this.breaches = breaches;
    this.beginnings = beginnings;
    this.forces = forces;
    this.events = events;
    this.time = time;
  }

  /** Starts the clock of a task of the review. */
  public Clock open(UUID caseId, String process, String activity, UUID taskId, String priority) {
    return open(
        new ClockStart(caseId, null, process, activity, taskId, priority, null, Times.now(time)));
  }

  /** Starts the clock of a task. Safe to repeat: the open clock is returned, not doubled. */
  public Clock open(ClockStart start) {
    Target target = targets.of(start.process(), start.activity(), start.priority());
    WorkingDays days = calendars.of(forces.of(target.slaId(), start.forceCode()));
    boolean waits =
        start.caseId() != null && pauses.waiting(start.caseId()).contains(target.slaId());
    Clock clock = beginnings.of(start, target, days, waits);
    if (!clocks.add(clock)) {
      return clocks.openOf(start.taskId()).orElseThrow();
    }
    beginnings.begun(clock, days);
    return clock;
  }

  /** The task is done: its clock stops, in time or late. Without an open clock nothing happens. */
  public void stop(UUID taskId) {
    clocks.openOf(taskId).ifPresent(this::stop);
  }

  /** What a clock without a task waited for has happened. */
  public void stopClock(UUID clockId) {
    clocks.find(clockId).filter(Clock::isOpen).ifPresent(this::stop);
  }

  /** The task is gone without being done: its clock counts neither as met nor as missed. */
  public void cancel(UUID taskId) {
    clocks.openOf(taskId).ifPresent(clock -> clocks.cancel(clock.id(), Times.now(time)));
  }

  /** When a task of the review that started then would be due. */
  @Transactional(readOnly = true)
  public Instant dueAt(String process, String activity, String priority, Instant start) {
    return dueAt(process, activity, priority, start, null);
  }

  /**
   * When a task that started then would be due; what the force has to keep, by its own bank
   * holidays.
   *
   * @param forceCode the force whose case or referral it is, or null
   */
  @Transactional(readOnly = true)
  public Instant dueAt(
      String process, String activity, String priority, Instant start, String forceCode) {
    Target target = targets.of(process, activity, priority);
    WorkingDays days = calendars.of(forces.of(target.slaId(), forceCode));
    return target.unit().after(start, target.limit(), days);
  }

  /** Which team is told when a task is late; of a rung, which team is told then. */
  @Transactional(readOnly = true)
  public String teamToTell(String process, String activity, String priority) {
    return targets.of(process, activity, priority).tellTeam();
  }

  /** The working days of England and Wales as they are known now. */
  @Transactional(readOnly = true)
  public WorkingDays workingDays() {
    return calendars.of(HolidayCalendar.EW);
  }

  /** The last second of the n-th working day in England and Wales. */
  @Transactional(readOnly = true)
  public Instant addWorkingDays(Instant start, int n) {
    return addWorkingDays(start, n, HolidayCalendar.EW);
  }

  @Transactional(readOnly = true)
  public Instant addWorkingDays(Instant start, int n, HolidayCalendar calendar) {
    return calendars.of(calendar).addWorkingDays(start, n);
  }

  /** The case waits for one cause; see {@link #pause(UUID, PauseReason, UUID)}. */
  public void pause(UUID caseId, PauseReason reason) {
    pause(caseId, reason, caseId);
  }

  /**
   * The case waits: its clocks that may wait for this reason stand still, also those that start
   * while it waits. A clock that is late already goes on.
   *
   * @param cause what it waits for, such as the id of an information request
   */
  public void pause(UUID caseId, PauseReason reason, UUID cause) {
    Instant now = Times.now(time);
    hold(caseId);
    if (pauses.begin(caseId, reason, cause, now)) {
      var waiting = pauses.waiting(caseId);
      var still =
          clocks.openOfCase(caseId).stream()
              .filter(clock -> clock.pausedAt() == null && !clock.isLate(now))
              .filter(clock -> waiting.contains(clock.slaId()))
              .toList();
      still.forEach(clock -> clocks.pause(clock.id(), now));
      rungs.hold(still, now);
      events.publishEvent(
          Act.altered("CLOCKS_PAUSED", caseId, cause).with("reason", reason.name()));
    }
  }

  /** One cause of waiting is gone; clocks go on when no other holds them. */
  public void resume(UUID caseId, UUID cause) {
    Instant now = Times.now(time);
    hold(caseId);
    if (pauses.end(caseId, cause, now)) {
      goOn(caseId, cause, now);
    }
  }

  /** All causes of waiting are gone. */
  public void resume(UUID caseId) {
    Instant now = Times.now(time);
    hold(caseId);
    if (pauses.endAll(caseId, now)) {
      goOn(caseId, null, now);
    }
  }

  @Transactional(readOnly = true)
  public List<Clock> clocksOf(UUID caseId) {
    return clocks.ofCase(caseId);
  }

  private void stop(Clock clock) {
    Instant now = Times.now(time);
    Clock settled = clock.pausedAt() == null ? clock : settle(clock, now);
    if (settled.lateAt() == null && settled.isLate(now)) {
      clocks.late(settled.id(), now);
      breaches.noticed(List.of(settled), now);
    }
    clocks.stop(settled.id(), now);
  }

  /**
   * Clocks before pauses: so does who ends a task, and then asks what the case waits for. The
   * clocks are read again after the pauses, for one that began under a pause meanwhile.
   */
  private void hold(UUID caseId) {
    clocks.openOfCase(caseId);
  }

  private void goOn(UUID caseId, UUID cause, Instant now) {
    var waiting = pauses.waiting(caseId);
    var going =
        clocks.openOfCase(caseId).stream()
            .filter(clock -> clock.pausedAt() != null && !waiting.contains(clock.slaId()))
            .map(clock -> settle(clock, now))
            .toList();
    going.forEach(
        clock -> {
          events.publishEvent(new ClockMoved(clock.id(), clock.taskId(), clock.dueAt()));
          beginnings.begun(clock, calendars.of(clock.calendar()));
        });
    rungs.follow(going);
    events.publishEvent(Act.altered("CLOCKS_RESUMED", caseId, cause));
  }

  private Clock settle(Clock clock, Instant now) {
    WorkingDays days = calendars.of(clock.calendar());
    LimitUnit unit = clock.target().unit();
    Instant due = unit.extended(clock.dueAt(), clock.pausedAt(), now, days);
    pauses.record(clock, now, due);
    var points = clock.warningPoints(due, days);
    clocks.resume(clock.id(), Warned.next(points, clock.warned().told(), due), due);
    return clocks.find(clock.id()).orElseThrow();
  }
}
