package org.casereview.sla;

import java.time.LocalDate;

/**
 * How an opening balance is worked off.
 *
 * @param forceCode whose cases, or null for all
 * @param priority P1 for cases in which rape is alleged, or null for all
 * @param firstStart the working day on which the first of them begin
 * @param perDay how many begin on each working day
 * @param validFrom the first day of receipt of the cases that it takes
 * @param validTo the last day of receipt
 */
public record BacklogPlan(
    String name,
    String forceCode,
    String priority,
    LocalDate firstStart,
    int perDay,
    LocalDate validFrom,
    LocalDate validTo,
    String reason) {

  /** The day on which the n-th case begins, counted from 1. */
  static LocalDate start(LocalDate firstStart, int perDay, int n, WorkingDays days) {
    LocalDate first = days.addWorkingDays(firstStart, 0);
    return days.addWorkingDays(first, (n - 1) / perDay);
  }
}
