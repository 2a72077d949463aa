package org.casereview.reinvestigation;

import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.casereview.casefile.Timeline;
import org.casereview.platform.Act;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Keeps an act for those who read the case and for those who check who did what. */
@Component
class Chronicle {

  private final Timeline timeline;
  private final ApplicationEventPublisher events;

  Chronicle(Timeline timeline, ApplicationEventPublisher events) {
    this.timeline = timeline;
    this.events = events;
  }

  void note(String what, UUID caseId, UUID subject, Map<String, String> codes) {
    timeline.add(caseId, what, codes);
    events.publishEvent(
        new Act(Act.Operation.ALTER, what, caseId, subject, Map.copyOf(new TreeMap<>(codes))));
  }
}
