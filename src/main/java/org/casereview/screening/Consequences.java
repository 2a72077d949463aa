package org.casereview.screening;

import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import org.casereview.casefile.CaseFile;
import org.casereview.casefile.CaseFiles;
import org.casereview.casefile.PresentDanger;
import org.casereview.casefile.Timeline;
import org.casereview.sla.Attention;
import org.casereview.sla.ClockStart;
import org.casereview.sla.StepClocks;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** What people's answers mean for the case itself: danger at once, scope when it stands. */
@Component
class Consequences {

  private final CaseFiles cases;
  private final RapeAllegation rape;
  private final Timeline timeline;
  private final Attention attention;
  private final StepClocks steps;
  private final Clock clock;
  private final ApplicationEventPublisher events;

  Consequences(
      CaseFiles cases,
      RapeAllegation rape,
      Timeline timeline,
      Attention attention,
      StepClocks steps,
      Clock clock,
      ApplicationEventPublisher events) {
    this.cases = cases;
    this.rape = rape;
    this.timeline = timeline;
    this.attention = attention;
    this.steps = steps;
    this.clock = clock;
    this.events = events;
  }

  /** Danger is told at once, whoever sees it and whatever becomes of the case. */
  void ofDanger(UUID caseId, Sheet shown, Sheet answers) {
    if (answers.says(Question.CURRENT_RISK) && !shown.says(Question.CURRENT_RISK)) {
      attention.raise("duty-officers", caseId, null, "CURRENT_RISK");
      timeline.add(caseId, "CURRENT_RISK", Map.of());
      events.publishEvent(new PresentDanger(caseId));
    }
  }

  /** People have found the case in scope: it is to get its priority the same day. */
  void ofInclusion(CaseFile file) {
    steps.begin(
        ClockStart.step(
            file.id(), file.forceCode(), Priorities.PROCESS, Priorities.STEP, clock.instant()));
  }

  /** The scope that the case goes on with; an allegation of rape that comes or goes is an act. */
  void ofScope(CaseFile file, String outcome, Finding finding, boolean rapeAlleged) {
    cases.recordScope(file.id(), outcome, finding.reasons());
    rape.record(file, rapeAlleged);
  }
}
