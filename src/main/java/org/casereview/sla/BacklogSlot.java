package org.casereview.sla;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * The place of a case in the plan of a backlog.
 *
 * @param plan the name of the plan
 * @param n which case of the plan it is, from 1
 * @param startsOn the working day on which it begins
 */
public record BacklogSlot(UUID planId, String plan, int n, LocalDate startsOn) {

  /** When it is due then; a plan never brings a target forward. */
  Instant due(Target target, Instant ordinary, WorkingDays days) {
    Instant planned = target.unit().after(start(startsOn), target.limit(), days);
    return planned.isAfter(ordinary) ? planned : ordinary;
  }

  static Instant start(LocalDate day) {
    return day.atStartOfDay(WorkingDays.LONDON).toInstant();
  }
}
