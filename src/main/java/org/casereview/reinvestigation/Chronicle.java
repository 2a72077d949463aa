package org.casereview.reinvestigation;

import java.util.Map;
import java.util.UUID;
import org.casereview.casefile.Timeline;
import org.casereview.platform.Act;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Writes what happened with a decided case: for its staff to read, and into the audit. */
@Component
class Chronicle {

  private final Timeline timeline;
  private final ApplicationEventPublisher events;

  Chronicle(Timeline timeline, ApplicationEventPublisher events) {
    this.timeline = timeline;
    this.events = events;
  }

  void add(String what, UUID caseId, UUID subjectId, Map<String, String> codes) {
    timeline.add(caseId, what, codes);
    var act = Act.altered(what, caseId, subjectId);
    for (var code : codes.entrySet()) {
      act = act.with(code.getKey(), code.getValue());
    }
    events.publishEvent(act);
  }
}
