package org.casereview.decision;

import java.util.concurrent.TimeUnit;
import org.casereview.casefile.CaseFiles;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Brings cases back to the panel whose drawing does not know that a decision may be set aside, and
 * went on behind it. Safe to repeat.
 */
@Component
class OvertakenReturned {

  private final Overtaken overtaken;
  private final CaseFiles cases;
  private final ObjectProvider<PanelReturn> back;
  private final EachOwed owed;

  OvertakenReturned(
      Overtaken overtaken, CaseFiles cases, ObjectProvider<PanelReturn> back, EachOwed owed) {
    this.overtaken = overtaken;
    this.cases = cases;
    this.back = back;
    this.owed = owed;
  }

  @Scheduled(initialDelay = 30, fixedDelay = 30, timeUnit = TimeUnit.SECONDS)
  void takeBack() {
    owed.each(overtaken::goneOn, next -> back.getObject().take(cases.get(next).number()));
  }
}
