package org.casereview.sla;

import org.casereview.platform.Act;

/** How the audit hears of a clock. */
final class Lateness {

  private Lateness() {}

  static Act act(String what, Clock clock) {
    return Act.altered(what, clock.caseId(), clock.id())
        .with("slaId", clock.slaId())
        .with("activity", clock.activity())
        .with("team", clock.target().tellTeam());
  }
}
