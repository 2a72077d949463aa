package org.casereview.sla;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.casereview.people.People;
import org.casereview.people.Person;
import org.casereview.platform.Refusal;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Shows managers the calendars as deadlines are counted on them today. */
@Service
@Transactional(readOnly = true)
public class CalendarYears {

  /** A holiday of a calendar. */
  public record Holiday(LocalDate day, String name) {}

  /**
   * A calendar.
   *
   * @param oneOffDays what people entered, with what was taken back
   */
  public record Calendar(
      HolidayCalendar calendar,
      String name,
      int version,
      LocalDate coversTo,
      List<Holiday> holidays,
      List<OneOffDay> oneOffDays) {}

  private final Calendars calendars;
  private final OneOffRecords records;
  private final Authority authority;
  private final People people;

  CalendarYears(Calendars calendars, OneOffRecords records, Authority authority, People people) {
    this.calendars = calendars;
    this.records = records;
    this.authority = authority;
    this.people = people;
  }

  /** All of them; refused to whom they are not shown. */
  public List<Calendar> all() throws Refusal {
    authority.requireManager();
    return Arrays.stream(HolidayCalendar.values()).map(this::shown).toList();
  }

  private Calendar shown(HolidayCalendar calendar) {
    WorkingDays days = calendars.of(calendar);
    return new Calendar(
        calendar,
        Phrases.calendar(calendar),
        days.version(),
        days.coversTo(),
        days.holidays(LocalDate.MIN, days.coversTo()).entrySet().stream()
            .map(day -> new Holiday(day.getKey(), day.getValue()))
            .toList(),
        records.of(calendar).stream()
            .map(day -> day.by(name(day.enteredBy()), name(day.withdrawnBy())))
            .toList());
  }

  private String name(String staffId) {
    return staffId == null ? null : people.find(staffId).map(Person::name).orElse(staffId);
  }
}
