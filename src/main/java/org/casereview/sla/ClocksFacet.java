package org.casereview.sla;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.casereview.casefile.CaseFacet;
import org.springframework.stereotype.Component;

/** Shows the clocks of a case with the case. */
@Component
class ClocksFacet implements CaseFacet {

  private final Sla sla;
  private final java.time.Clock time;

  ClocksFacet(Sla sla, java.time.Clock time) {
    this.sla = sla;
    this.time = time;
  }

  @Override
  public String name() {
    return "clocks";
  }

  @Override
  public List<View> of(UUID caseId) {
    Instant now = time.instant();
    return sla.clocksOf(caseId).stream()
        .filter(clock -> clock.cancelledAt() == null)
        .map(clock -> View.of(clock, now))
        .toList();
  }

  /** A clock as people see it. */
  record View(
      String slaId,
      String activity,
      Instant startedAt,
      Instant dueAt,
      Instant pausedAt,
      Instant stoppedAt,
      boolean late) {

    static View of(Clock clock, Instant now) {
      return new View(
          clock.slaId(),
          clock.activity(),
          clock.startedAt(),
          clock.dueAt(),
          clock.pausedAt(),
          clock.stoppedAt(),
          clock.isLate(now));
    }
  }
}
