package org.casereview.sla;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Set;
import org.casereview.platform.Refusal;

/** What makes a day one that a calendar can gain or lose. */
final class OneOffEntry {

  private static final Set<String> GRADES = Set.of("SEED", "PUB", "GK", "DES");

  private OneOffEntry() {}

  /**
   * Refuses a day that cannot be entered.
   *
   * @param known whether a one-off day that counts stands on that date already
   */
  static void check(OneOffDay.Entry entry, WorkingDays days, LocalDate coversFrom, boolean known)
      throws Refusal {
    if (entry.day().isBefore(coversFrom) || entry.day().isAfter(days.coversTo())) {
      throw new Refusal(
          "This calendar knows the days from %s to %s. Choose one of them."
              .formatted(Phrases.day(coversFrom), Phrases.day(days.coversTo())));
    }
    if (isBlank(entry.name())) {
      throw new Refusal("Say what the day is called: explanations of dates name it.");
    }
    if (isBlank(entry.source())) {
      throw new Refusal("Say where this is published, such as the proclamation in the Gazette.");
    }
    if (!GRADES.contains(entry.evidenceGrade())) {
      throw new Refusal("Say how sure the source is: PUB, GK, SEED or DES.");
    }
    if (isBlank(entry.reason())) {
      throw new Refusal("Say in a sentence why the calendar changes.");
    }
    checkKind(entry, days, known);
  }

  private static void checkKind(OneOffDay.Entry entry, WorkingDays days, boolean known)
      throws Refusal {
    LocalDate day = entry.day();
    if (day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY) {
      throw new Refusal(
          Phrases.day(day) + " is at a weekend, which never counts. Nothing has to be entered.");
    }
    String holiday = days.holiday(day);
    if (known) {
      throw new Refusal(
          "Something was entered for %s already. Take that back first if it is wrong."
              .formatted(Phrases.day(day)));
    }
    if (entry.kind() == OneOffDay.Kind.HOLIDAY && holiday != null) {
      throw new Refusal("%s is a holiday already: %s.".formatted(Phrases.day(day), holiday));
    }
    if (entry.kind() == OneOffDay.Kind.WORKING_DAY && holiday == null) {
      throw new Refusal(
          "%s is no holiday, so people work on it already.".formatted(Phrases.day(day)));
    }
  }

  private static boolean isBlank(String text) {
    return text == null || text.isBlank();
  }
}
