package org.casereview.decision;

import java.util.concurrent.TimeUnit;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Puts before people what is waited for and nobody works on: consent that an earlier release did
 * not wait for, a record that ran out of an older drawing before it was confirmed.
 */
@Component
class AdviceTakenUp {

  private final AdviceRecords records;
  private final AdviceBegun begun;
  private final EachOwed owed;

  AdviceTakenUp(AdviceRecords records, AdviceBegun begun, EachOwed owed) {
    this.records = records;
    this.begun = begun;
    this.owed = owed;
  }

  /** At each start, when a release may have brought a new drawing, and later. */
  @Scheduled(initialDelay = 1, fixedDelay = 60 * 60, timeUnit = TimeUnit.SECONDS)
  void takeUp() {
    owed.each(records::waitedFor, begun::takeUp);
  }
}
