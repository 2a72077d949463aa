package org.casereview.referral;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import org.casereview.sla.ClockStart;
import org.casereview.sla.StepClocks;
import org.springframework.stereotype.Component;

/**
 * The clock of what a force is asked about its own record: one for each case with an open gap,
 * until the last of its gaps is answered.
 */
@Component
class GapClocks {

  private static final String PROCESS = "referral-intake";
  private static final String ANSWER = "answerGaps";

  private final StepClocks steps;
  private final Clock clock;

  GapClocks(StepClocks steps, Clock clock) {
    this.steps = steps;
    this.clock = clock;
  }

  /**
   * Gaps were found; where some were open before, the clock goes on.
   *
   * @param forces the force of each case
   */
  void found(Map<UUID, String> forces) {
    Instant now = clock.instant();
    steps.begin(
        forces.entrySet().stream()
            .map(of -> ClockStart.step(of.getKey(), of.getValue(), PROCESS, ANSWER, now))
            .toList());
  }

  /** No gap of these cases is open any more. */
  void answered(Collection<UUID> cases) {
    cases.forEach(caseId -> steps.done(caseId, PROCESS, ANSWER));
  }
}
