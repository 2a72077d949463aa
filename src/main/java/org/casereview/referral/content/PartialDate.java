package org.casereview.referral.content;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;

/**
 * A date as precisely as the record has it: a day, a month or a year, as the interval of days that
 * it may be.
 */
public record PartialDate(LocalDate from, LocalDate to, Precision precision) {

  /** How much of the date is known. */
  public enum Precision {
    DAY,
    MONTH,
    YEAR
  }

  public static PartialDate of(LocalDate day) {
    return new PartialDate(day, day, Precision.DAY);
  }

  /**
   * Reads {@code 2014}, {@code 2014-03} or {@code 2014-03-09}.
   *
   * @throws DateTimeException when it is none of them
   */
  public static PartialDate parse(String text) {
    return switch (text.length()) {
      case 4 -> {
        var year = Year.parse(text);
        yield new PartialDate(year.atDay(1), year.atMonth(12).atEndOfMonth(), Precision.YEAR);
      }
      case 7 -> {
        var month = YearMonth.parse(text);
        yield new PartialDate(month.atDay(1), month.atEndOfMonth(), Precision.MONTH);
      }
      default -> of(LocalDate.parse(text));
    };
  }

  /** True when every day of this lies before every day of the other. */
  public boolean certainlyBefore(PartialDate other) {
    return to.isBefore(other.from);
  }

  public boolean certainlyAfter(LocalDate day) {
    return from.isAfter(day);
  }

  public boolean certainlyWithin(LocalDate first, LocalDate last) {
    return !from.isBefore(first) && !to.isAfter(last);
  }

  public boolean certainlyOutside(LocalDate first, LocalDate last) {
    return to.isBefore(first) || from.isAfter(last);
  }

  /** The form it is kept in, the same whatever carrier it came by. */
  @Override
  public String toString() {
    return switch (precision) {
      case YEAR -> Year.from(from).toString();
      case MONTH -> YearMonth.from(from).toString();
      case DAY -> from.toString();
    };
  }
}
