package org.casereview.sla;

import java.time.LocalDate;
import java.util.UUID;
import org.casereview.platform.Act;
import org.casereview.platform.Refusal;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes in days that a calendar gained or lost. Each change makes a new version of the calendar, by
 * which all open clocks on it are computed again.
 */
@Service
@Transactional(rollbackFor = Refusal.class)
public class OneOffDays {

  private final OneOffRecords records;
  private final Recalculations recalculations;
  private final RecalculationRecords runs;
  private final Authority authority;
  private final ApplicationEventPublisher events;
  private final java.time.Clock time;

  OneOffDays(
      OneOffRecords records,
      Recalculations recalculations,
      RecalculationRecords runs,
      Authority authority,
      ApplicationEventPublisher events,
      java.time.Clock time) {
    this.records = records;
    this.recalculations = recalculations;
    this.runs = runs;
    this.authority = authority;
    this.events = events;
    this.time = time;
  }

  /**
   * What entering the day would move. Nothing is kept.
   *
   * @throws Refusal when the day could not be entered
   */
  @Transactional(readOnly = true)
  public Recalculation.Preview preview(OneOffDay.Entry entry) throws Refusal {
    authority.requireManager();
    return recalculations.preview(changed(records.asItIs(entry.calendar()), entry));
  }

  /**
   * Enters the day; open clocks follow in a pass of their own.
   *
   * @return the id of the recalculation
   * @throws Refusal when the person has no authority, or the day cannot be one
   */
  public UUID add(OneOffDay.Entry entry) throws Refusal {
    authority.requireManager();
    WorkingDays before = records.lock(entry.calendar());
    WorkingDays after = changed(before, entry);
    return begin(records.add(entry, Times.now(time)), after, entry.day(), entry.kind().name());
  }

  /** What taking the day back would move. Nothing is kept. */
  @Transactional(readOnly = true)
  public Recalculation.Preview previewWithdrawal(HolidayCalendar calendar, UUID id) throws Refusal {
    authority.requireManager();
    return recalculations.preview(
        withdrawn(records.asItIs(calendar), records.counting(calendar, id)));
  }

  /**
   * Takes a day back that was entered by mistake or was called off; it stays on record.
   *
   * @return the id of the recalculation
   */
  public UUID withdraw(HolidayCalendar calendar, UUID id, String reason) throws Refusal {
    authority.requireManager();
    if (reason == null || reason.isBlank()) {
      throw new Refusal("Say in a sentence why the day is taken back.");
    }
    WorkingDays before = records.lock(calendar);
    OneOffDay day = records.counting(calendar, id);
    WorkingDays after = withdrawn(before, day);
    return begin(
        records.withdraw(day, reason.strip(), Times.now(time)), after, day.day(), "WITHDRAWN");
  }

  private UUID begin(UUID oneOffDay, WorkingDays after, LocalDate day, String what) {
    records.nowVersion(after);
    events.publishEvent(
        Act.altered("CALENDAR_CHANGED", null, oneOffDay)
            .with("calendar", after.calendar().name())
            .with("calendarVersion", String.valueOf(after.version()))
            .with("day", day.toString())
            .with("kind", what));
    return runs.ofCalendar(after.calendar(), after.version(), oneOffDay, Times.now(time));
  }

  private WorkingDays changed(WorkingDays days, OneOffDay.Entry entry) throws Refusal {
    OneOffEntry.check(
        entry,
        days,
        records.coversFrom(entry.calendar()),
        records.countsOn(entry.calendar(), entry.day()));
    return entry.kind() == OneOffDay.Kind.HOLIDAY
        ? days.with(entry.day(), entry.name())
        : days.without(entry.day());
  }

  private WorkingDays withdrawn(WorkingDays days, OneOffDay day) {
    if (day.kind() == OneOffDay.Kind.HOLIDAY) {
      return days.without(day.day());
    }
    return days.with(day.day(), records.printedName(day.calendar(), day.day()));
  }
}
