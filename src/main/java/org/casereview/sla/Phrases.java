package org.casereview.sla;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** How days, times and limits are written in sentences that people read: London time. */
final class Phrases {

  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("EEE d MMM yyyy", Locale.UK);
  private static final DateTimeFormatter MOMENT =
      DateTimeFormatter.ofPattern("EEE d MMM yyyy, HH:mm", Locale.UK).withZone(WorkingDays.LONDON);

  private Phrases() {}

  static String day(LocalDate day) {
    return DAY.format(day);
  }

  static String moment(Instant moment) {
    return MOMENT.format(moment);
  }

  static String limit(int amount, LimitUnit unit) {
    String one =
        switch (unit) {
          case WD -> "working day";
          case CD -> "calendar day";
          case H -> "hour";
          case MIN -> "minute";
        };
    return count(amount, one);
  }

  static String count(long amount, String one) {
    return amount + " " + one + (amount == 1 ? "" : "s");
  }

  static String calendar(HolidayCalendar calendar) {
    return switch (calendar) {
      case EW -> "England and Wales";
      case SC -> "Scotland";
      case NI -> "Northern Ireland";
    };
  }
}
