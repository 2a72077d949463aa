package org.casereview.victim.process;

import java.util.Date;
import org.casereview.casefile.CaseFile;
import org.casereview.engine.BesideProcesses;
import org.casereview.engine.Facts;
import org.casereview.engine.Variables;
import org.casereview.victim.Notice;
import org.casereview.victim.NoticeStart;
import org.springframework.stereotype.Component;

/** Starts the process of a notice that was opened. */
@Component
class StartsNotices implements NoticeStart {

  private final BesideProcesses beside;

  StartsNotices(BesideProcesses beside) {
    this.beside = beside;
  }

  @Override
  public void start(Notice notice, CaseFile file) {
    var facts =
        Facts.of(file)
            .and(Variables.TARGET_FROM, Date.from(notice.openedAt()))
            .and(Variables.VICTIM_NOTICE_ID, notice.id().toString())
            .and(Variables.VICTIM_NOTICE_NUMBER, notice.number());
    if (file.priority() != null) {
      facts.and(Variables.PRIORITY, file.priority());
    }
    beside.start("victim-notice", notice.number(), facts);
  }
}
