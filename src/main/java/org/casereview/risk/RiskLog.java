package org.casereview.risk;

import java.util.Map;
import org.casereview.casefile.Timeline;
import org.casereview.platform.Act;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Puts each act on a risk into the case's timeline and the audit, by number and codes. */
@Component
class RiskLog {

  private final Timeline timeline;
  private final ApplicationEventPublisher events;

  RiskLog(Timeline timeline, ApplicationEventPublisher events) {
    this.timeline = timeline;
    this.events = events;
  }

  void write(String what, UrgentRisk risk, String name, String code) {
    timeline.add(risk.caseId(), what, Map.of("risk", risk.number(), name, code));
    events.publishEvent(
        Act.altered(what, risk.caseId(), risk.id()).with("risk", risk.number()).with(name, code));
  }
}
