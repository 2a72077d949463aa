package org.casereview.casefile;

import java.util.Map;
import java.util.UUID;
import org.casereview.platform.Act;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * Writes what happened with a case in the same codes twice: for its staff to read, and into the
 * audit.
 */
@Component
public class Chronicle {

  private final Timeline timeline;
  private final ApplicationEventPublisher events;

  Chronicle(Timeline timeline, ApplicationEventPublisher events) {
    this.timeline = timeline;
    this.events = events;
  }

  public void add(String what, UUID caseId, UUID subjectId, Map<String, String> codes) {
    timeline.add(caseId, what, codes);
    var act = Act.altered(what, caseId, subjectId);
    for (var code : codes.entrySet()) {
      act = act.with(code.getKey(), code.getValue());
    }
    events.publishEvent(act);
  }
}
