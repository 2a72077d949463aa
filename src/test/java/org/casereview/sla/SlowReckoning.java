package org.casereview.sla;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;

/**
 * The same dates as {@link Reckoning}, computed in the plainest way there is: day by day and hour
 * by hour, from a list of holidays. Shares no line with it.
 */
final class SlowReckoning {

  private static final ZoneId LONDON = ZoneId.of("Europe/London");

  /** A pause as a test makes it up. */
  record Waited(Instant from, Instant to) {}

  private final Set<LocalDate> holidays;

  SlowReckoning(Set<LocalDate> holidays) {
    this.holidays = holidays;
  }

  Instant due(Instant start, int amount, LimitUnit unit, List<Waited> pauses) {
    Instant due =
        switch (unit) {
          case WD -> lastSecond(workingDays(dateOf(start), amount));
          case CD -> lastSecond(days(dateOf(start), amount));
          case H -> hours(start, amount);
          case MIN -> start.plusSeconds(60L * amount);
        };
    for (Waited pause : pauses) {
      due = later(due, pause, unit);
    }
    return due;
  }

  private Instant later(Instant due, Waited pause, LimitUnit unit) {
    int waited = 0;
    LocalDate day = dateOf(pause.from());
    while (day.isBefore(dateOf(pause.to()))) {
      day = day.plusDays(1);
      if (unit != LimitUnit.WD || works(day)) {
        waited++;
      }
    }
    return switch (unit) {
      case WD -> waited == 0 ? due : lastSecond(workingDays(dateOf(due), waited));
      case CD -> lastSecond(days(dateOf(due), waited));
      case H, MIN -> due.plusMillis(pause.to().toEpochMilli() - pause.from().toEpochMilli());
    };
  }

  private LocalDate workingDays(LocalDate from, int amount) {
    LocalDate day = from;
    if (amount == 0) {
      while (!works(day)) {
        day = day.plusDays(1);
      }
      return day;
    }
    int left = amount;
    while (left > 0) {
      day = day.plusDays(1);
      if (works(day)) {
        left--;
      }
    }
    return day;
  }

  private static LocalDate days(LocalDate from, int amount) {
    LocalDate day = from;
    for (int i = 0; i < amount; i++) {
      day = day.plusDays(1);
    }
    return day;
  }

  private static Instant hours(Instant start, int amount) {
    Instant moment = start;
    for (int i = 0; i < amount; i++) {
      moment = moment.plusSeconds(3600);
    }
    return moment;
  }

  private boolean works(LocalDate day) {
    return switch (day.getDayOfWeek()) {
      case SATURDAY, SUNDAY -> false;
      default -> !holidays.contains(day);
    };
  }

  private static LocalDate dateOf(Instant moment) {
    return LocalDateTime.ofInstant(moment, LONDON).toLocalDate();
  }

  private static Instant lastSecond(LocalDate day) {
    return day.plusDays(1).atStartOfDay(LONDON).toInstant().minusSeconds(1);
  }
}
