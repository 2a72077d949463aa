package org.casereview.sla;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.casereview.casefile.UnknownCase;
import org.casereview.platform.Act;
import org.casereview.platform.Actor;
import org.casereview.platform.Refusal;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Gives more time to one clock, by the authority of a manager and with a reason. */
@Service
@Transactional(rollbackFor = Refusal.class)
public class Extensions {

  private static final int MOST_DAYS = 250;

  private final Clocks clocks;
  private final ClockAccess access;
  private final Authority authority;
  private final Statutory statutory;
  private final ExtensionRecords records;
  private final Calendars calendars;
  private final Rungs rungs;
  private final UnknownHolidays holidays;
  private final ApplicationEventPublisher events;
  private final java.time.Clock time;

  Extensions(
      Clocks clocks,
      ClockAccess access,
      Authority authority,
      Statutory statutory,
      ExtensionRecords records,
      Calendars calendars,
      Rungs rungs,
      UnknownHolidays holidays,
      ApplicationEventPublisher events,
      java.time.Clock time) {
    this.clocks = clocks;
    this.access = access;
    this.authority = authority;
    this.statutory = statutory;
    this.records = records;
    this.calendars = calendars;
    this.rungs = rungs;
    this.holidays = holidays;
    this.events = events;
    this.time = time;
  }

  /**
   * Gives more time. What was late stays late on record.
   *
   * @param workingDays how many working days more, or null
   * @param until the last day instead, or null
   * @return when it is due now
   * @throws UnknownCase when there is no such clock, or it is not for the person
   * @throws Refusal when the person may not, or this deadline cannot be extended so
   */
  public Instant give(UUID clockId, Integer workingDays, LocalDate until, String reason)
      throws Refusal {
    authority.requireManager();
    Clock clock = clocks.hold(clockId).filter(access::mayKnow).orElseThrow(UnknownCase::new);
    access.requireImpartial(clock.caseId());
    requireExtendable(clock);
    if (reason == null || reason.isBlank()) {
      throw new Refusal("Say in a sentence why more time is given.");
    }
    Instant now = Times.now(time);
    Change change = change(clock, workingDays, until, now);
    WorkingDays days = calendars.of(clock.calendar());
    Instant due = change.applied(clock.dueAt(), clock.target().unit(), days);
    if (!due.isAfter(now)) {
      throw new Refusal(
          "Even so it would have been due on %s. Give time that lies ahead."
              .formatted(Phrases.moment(due)));
    }
    Instant fixed = change instanceof Change.Until promised ? promised.until() : null;
    UUID id = records.add(clock, workingDays, fixed, due, reason.strip(), now);
    var points = clock.warningPoints(due, days);
    clocks.moveTo(clock.id(), Warned.next(points, clock.warned().told(), due), due);
    events.publishEvent(new ClockMoved(clock.id(), clock.taskId(), due));
    holidays.look(clock, due, days);
    rungs.follow(List.of(clock));
    events.publishEvent(
        Act.altered("CLOCK_EXTENDED", clock.caseId(), id)
            .with("slaId", clock.slaId())
            .with("activity", clock.activity()));
    return due;
  }

  private void requireExtendable(Clock clock) throws Refusal {
    if (!clock.isOpen()) {
      throw new Refusal("This work has ended, so its deadline stays as it was.");
    }
    var law = statutory.source(clock.slaId());
    if (law.isPresent()) {
      throw new Refusal(
          "This deadline is set by law or a national scheme (%s). Nobody can extend it: do the work"
                  .formatted(law.get())
              + " now, and say why it is late.");
    }
    if (access.holder(clock).filter(Actor.now()::equals).isPresent()) {
      throw new Refusal(
          "This is your own task. Ask another manager or a head of review for more time.");
    }
  }

  private static Change change(Clock clock, Integer workingDays, LocalDate until, Instant now)
      throws Refusal {
    if ((workingDays == null) == (until == null)) {
      throw new Refusal("Say either how many working days more, or until which day.");
    }
    if (until == null) {
      if (workingDays < 1 || workingDays > MOST_DAYS) {
        throw new Refusal("Give between 1 and %d working days.".formatted(MOST_DAYS));
      }
      return new Change.MoreDays(now, workingDays);
    }
    Instant end = WorkingDays.endOf(until);
    if (!end.isAfter(clock.dueAt())) {
      throw new Refusal(
          "It is due on %s already. Choose a later day.".formatted(Phrases.moment(clock.dueAt())));
    }
    if (until.isAfter(WorkingDays.day(now).plusYears(1))) {
      throw new Refusal("Choose a day within a year.");
    }
    return new Change.Until(now, clock.dueAt(), end);
  }
}
