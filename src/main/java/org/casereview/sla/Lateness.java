package org.casereview.sla;

import org.casereview.platform.Act;

/** How the audit hears of a clock. */
final class Lateness {

  /** Whose clocks the audit of all does not speak of: that one ran would say too much. */
  private static final String RESTRICTED = "standards-liaisons";

  private Lateness() {}

  static Act act(String what, Clock clock) {
    if (RESTRICTED.equals(clock.target().tellTeam())) {
      return Act.altered("RESTRICTED_ACT", null, clock.id());
    }
    return Act.altered(what, clock.caseId(), clock.id())
        .with("slaId", clock.slaId())
        .with("activity", clock.activity())
        .with("team", clock.target().tellTeam());
  }
}
