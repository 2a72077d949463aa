package org.casereview.referral;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.casereview.sla.ClockStart;
import org.casereview.sla.StepClocks;
import org.springframework.stereotype.Component;

/**
 * The clocks of a package: it is acknowledged by its receipt, at once, and checked when each of its
 * referrals was judged complete or returned. A package is what is acknowledged and checked, so that
 * nine thousand referrals in one have two clocks.
 */
@Component
class PackageClocks {

  private static final String PROCESS = "referral-intake";
  private static final String ACKNOWLEDGE = "acknowledge";
  private static final String CHECK = "checkCompleteness";

  private final StepClocks steps;
  private final Clock clock;

  PackageClocks(StepClocks steps, Clock clock) {
    this.steps = steps;
    this.clock = clock;
  }

  /** It is on file, and its receipt with it. */
  void received(UUID id) {
    Instant now = clock.instant();
    steps.begin(
        List.of(
            ClockStart.step("" + id, PROCESS, ACKNOWLEDGE, now),
            ClockStart.step("" + id, PROCESS, CHECK, now)));
    steps.done("" + id, PROCESS, ACKNOWLEDGE);
  }

  /** It was gone through, or returned as a whole. */
  void checked(UUID id) {
    steps.done("" + id, PROCESS, CHECK);
  }
}
