package org.casereview.sla;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * At which points people are warned of a deadline, as the column Warned of {@code sla-targets} has
 * them: {@code 50%} of the limit, {@code 8WD} after the start, {@code 4H left} before the end.
 *
 * <p>Each point is a time before the end, so that it follows when the end moves.
 */
public record WarningPoints(String written) {

  private static final Pattern SHARE = Pattern.compile("([0-9]{1,2})%");
  private static final Pattern AFTER = Pattern.compile("([0-9]{1,4})(WD|CD|H|MIN)( left)?");

  public WarningPoints {
    Arrays.stream(written.split(",")).forEach(WarningPoints::known);
  }

  /** The points of a limit that began and ends then, in their order; none before the start. */
  List<Instant> of(Instant start, Instant due, int limit, LimitUnit unit, WorkingDays days) {
    var points = new ArrayList<Instant>();
    for (String point : written.split(",")) {
      Instant at = point(point.strip(), due, limit, unit, days);
      points.add(at.isBefore(start) ? start : at.isAfter(due) ? due : at);
    }
    points.sort(null);
    return List.copyOf(points);
  }

  private static void known(String point) {
    if (!SHARE.matcher(point.strip()).matches() && !AFTER.matcher(point.strip()).matches()) {
      throw new IllegalStateException(
          "'%s' is no point of warning. Write 50%%, 8WD or 4H left.".formatted(point));
    }
  }

  private static Instant point(
      String point, Instant due, int limit, LimitUnit unit, WorkingDays days) {
    Matcher share = SHARE.matcher(point);
    if (share.matches()) {
      return beforeEnd(due, limit, Integer.parseInt(share.group(1)), unit, days);
    }
    Matcher after = AFTER.matcher(point);
    if (!after.matches()) {
      throw new IllegalStateException("'%s' is no point of warning.".formatted(point));
    }
    int amount = Integer.parseInt(after.group(1));
    LimitUnit of = LimitUnit.valueOf(after.group(2));
    if (after.group(3) != null) {
      return before(due, amount, of, days);
    }
    if (of != unit) {
      throw new IllegalStateException(
          "'%s' is no point of a limit in %s. Write it in the same unit.".formatted(point, unit));
    }
    return before(due, Math.max(0, limit - amount), unit, days);
  }

  /** A share of days is rounded down to whole days, a share of hours is exact. */
  private static Instant beforeEnd(
      Instant due, int limit, int percent, LimitUnit unit, WorkingDays days) {
    return switch (unit) {
      case WD, CD -> before(due, limit - limit * percent / 100, unit, days);
      case H -> due.minus(Duration.ofMinutes(limit * 60L * (100 - percent) / 100));
      case MIN -> due.minus(Duration.ofSeconds(limit * 60L * (100 - percent) / 100));
    };
  }

  private static Instant before(Instant due, int amount, LimitUnit unit, WorkingDays days) {
    return switch (unit) {
      case WD -> days.addCalendarDays(due, -calendarDays(due, amount, days));
      case CD -> days.addCalendarDays(due, -amount);
      case H -> due.minus(Duration.ofHours(amount));
      case MIN -> due.minus(Duration.ofMinutes(amount));
    };
  }

  /** How many days back so many working days lie. */
  private static int calendarDays(Instant due, int workingDays, WorkingDays days) {
    LocalDate day = WorkingDays.day(due);
    int back = 0;
    for (int left = workingDays; left > 0; back++) {
      if (days.isWorkingDay(day.minusDays(back + 1L))) {
        left--;
      }
    }
    return back;
  }
}
