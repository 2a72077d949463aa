package org.casereview.sla;

import org.casereview.platform.Act;

/** How the audit hears of a clock. */
final class Lateness {

  /** Whose clocks the audit of all does not speak of: that one ran would say too much. */
  static final String RESTRICTED = "standards-liaisons";

  /** The process of a matter of misconduct. */
  static final String OF_MATTERS = "standards-escalation";

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
