package org.casereview.sla;

import java.util.Set;
import org.casereview.people.Force;
import org.casereview.people.Forces;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * By whose bank holidays a target runs: by those of the force where the force has to keep it, and
 * by those of England and Wales where the review has. Both are reference data, read once.
 */
@Component
class ForceCalendars {

  private final JdbcClient jdbc;
  private final Forces forces;
  private volatile Set<String> keptByForces = Set.of();

  ForceCalendars(JdbcClient jdbc, Forces forces) {
    this.jdbc = jdbc;
    this.forces = forces;
  }

  /**
   * @param forceCode the force whose case or referral it is, or null
   */
  HolidayCalendar of(String slaId, String forceCode) {
    return forceCode == null || !keptByForces().contains(slaId)
        ? HolidayCalendar.EW
        : forces
            .find(forceCode)
            .map(Force::calendar)
            .map(HolidayCalendar::valueOf)
            .orElse(HolidayCalendar.EW);
  }

  private Set<String> keptByForces() {
    if (keptByForces.isEmpty()) {
      // A transaction without an actor sees no row: that is not remembered.
      keptByForces =
          Set.copyOf(
              jdbc.sql("select sla_id from casereview.force_side_target")
                  .query(String.class)
                  .list());
    }
    return keptByForces;
  }
}
