package org.casereview.victim;

import java.util.Map;
import java.util.UUID;
import org.casereview.casefile.CaseFiles;
import org.casereview.casefile.CaseVictims.Victim;
import org.casereview.casefile.Timeline;
import org.casereview.platform.Act;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Opens a notice and puts it before people. */
@Component
class NoticeOpening {

  private final CaseFiles cases;
  private final NoticeRecords notices;
  private final ObjectProvider<NoticeStart> start;
  private final Timeline timeline;
  private final ApplicationEventPublisher events;

  NoticeOpening(
      CaseFiles cases,
      NoticeRecords notices,
      ObjectProvider<NoticeStart> start,
      Timeline timeline,
      ApplicationEventPublisher events) {
    this.cases = cases;
    this.notices = notices;
    this.start = start;
    this.timeline = timeline;
    this.events = events;
  }

  /** Nothing happens where this victim has one of this decision already. */
  void open(UUID caseId, Victim victim, NoticeRecords.Event event, String telling) {
    notices.open(caseId, victim, event, telling).ifPresent(notice -> opened(caseId, notice));
  }

  private void opened(UUID caseId, Notice notice) {
    timeline.add(caseId, "NOTICE_OPENED", Map.of("victim", notice.pseudonym()));
    events.publishEvent(
        Act.altered("NOTICE_OPENED", caseId, notice.id())
            .with("notice", notice.number())
            .with("event", notice.event()));
    start.getObject().start(notice, cases.get(caseId));
  }
}
