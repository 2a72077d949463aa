package org.casereview.referral;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.casereview.sla.ClockStart;
import org.casereview.sla.StepClocks;
import org.springframework.stereotype.Component;

/**
 * The clock of what a force is asked about its own record, because it is wrong there or was left
 * blank: one for each case, until the last gap is answered.
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
   * These cases have new content: where something is to be asked the clock runs, and where all is
   * answered it stops.
   *
   * @param wrong the cases with a value that counts as unknown because the record is wrong
   */
  void settle(List<Contents.Version> versions, Set<UUID> wrong) {
    Instant now = clock.instant();
    Map<Boolean, List<Contents.Version>> byAsked =
        versions.stream()
            .collect(
                Collectors.partitioningBy(
                    it -> wrong.contains(it.caseId()) || LeftBlank.anyIn(it.content())));
    steps.begin(
        byAsked.get(true).stream()
            .map(
                it -> ClockStart.step(it.caseId(), it.identity().forceCode(), PROCESS, ANSWER, now))
            .toList());
    steps.done(
        byAsked.get(false).stream()
            .filter(it -> it.number() > 1)
            .map(Contents.Version::caseId)
            .toList(),
        PROCESS,
        ANSWER);
  }
}
