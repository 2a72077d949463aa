package org.casereview.screening;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.casereview.casefile.CaseFiles;
import org.casereview.casefile.CaseState;
import org.casereview.casefile.Timeline;
import org.casereview.platform.Act;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * Leaves a case out in the very act in which the second of two people agrees: nothing new can come
 * in between their agreement and its effect. What comes later brings the case back.
 */
@Component
class LeavesOut {

  private static final String DONE = "SCREENED_OUT";

  private final CaseFiles cases;
  private final Timeline timeline;
  private final ApplicationEventPublisher events;

  LeavesOut(CaseFiles cases, Timeline timeline, ApplicationEventPublisher events) {
    this.cases = cases;
    this.timeline = timeline;
    this.events = events;
  }

  /** Whether the case was left out then or later. */
  boolean didSince(UUID caseId, Instant since) {
    return timeline.of(caseId).stream()
        .anyMatch(entry -> entry.what().equals(DONE) && !entry.at().isBefore(since));
  }

  void now(UUID caseId, UUID screening, LeavingOut what) {
    cases.move(caseId, CaseState.SCREENED_OUT);
    timeline.add(
        caseId, DONE, Map.of("signpost", what.signpost(), "victimNotice", what.victimNotice()));
    events.publishEvent(
        Act.altered(DONE, caseId, screening)
            .with("signpost", what.signpost())
            .with("victimNotice", what.victimNotice()));
  }
}
