package org.casereview.sla;

import java.time.Instant;
import java.util.UUID;
import org.casereview.platform.NewCases;
import org.springframework.stereotype.Component;

/**
 * Tells the team of a clock that the bank holidays of its end are not known: the date may move once
 * they are.
 */
@Component
class UnknownHolidays {

  private final Attention attention;

  UnknownHolidays(Attention attention) {
    this.attention = attention;
  }

  /**
   * Looks at when the clock is due now; its team is told once.
   *
   * @param clock as it is on file from now on, or as it will be when its case has begun
   */
  void look(Clock clock, Instant dueAt, WorkingDays days) {
    if (!days.covers(dueAt)) {
      tell(clock.target().tellTeam(), clock.caseId(), clock.id());
    }
  }

  /** Of cases that begin together when their clocks are written. */
  private void tell(String team, UUID caseId, UUID clockId) {
    Runnable told = () -> attention.raise(team, caseId, clockId, "CALENDAR_ENDS");
    NewCases.with(caseId).ifPresentOrElse(all -> all.atEnd(told), told);
  }
}
