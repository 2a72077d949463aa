package org.casereview.sla;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * A day that a calendar gained or lost after it was made: a proclaimed holiday, or a moved one on
 * whose old day people work.
 *
 * @param evidenceGrade how sure the source is: PUB, GK, SEED or DES
 * @param withdrawnBy who took it back, or null while it counts
 */
public record OneOffDay(
    UUID id,
    HolidayCalendar calendar,
    LocalDate day,
    Kind kind,
    String name,
    String source,
    String evidenceGrade,
    String reason,
    String enteredBy,
    Instant enteredAt,
    String withdrawnBy,
    Instant withdrawnAt) {

  /** The same with the names of those who entered it and took it back. */
  OneOffDay by(String entered, String withdrawn) {
    return new OneOffDay(
        id,
        calendar,
        day,
        kind,
        name,
        source,
        evidenceGrade,
        reason,
        entered,
        enteredAt,
        withdrawn,
        withdrawnAt);
  }

  /** Whether nobody works on that day, or people work on it although it was a holiday. */
  public enum Kind {
    HOLIDAY,
    WORKING_DAY
  }

  /** What a person enters. */
  public record Entry(
      HolidayCalendar calendar,
      LocalDate day,
      Kind kind,
      String name,
      String source,
      String evidenceGrade,
      String reason) {}
}
