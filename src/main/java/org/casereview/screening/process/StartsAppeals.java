package org.casereview.screening.process;

import org.casereview.casefile.CaseFile;
import org.casereview.engine.BesideProcesses;
import org.casereview.engine.Facts;
import org.casereview.engine.Variables;
import org.casereview.screening.AppealStart;
import org.casereview.screening.ScopeAppeal;
import org.springframework.stereotype.Component;

/** Starts the process of an appeal that was lodged. */
@Component
class StartsAppeals implements AppealStart {

  private final BesideProcesses beside;

  StartsAppeals(BesideProcesses beside) {
    this.beside = beside;
  }

  @Override
  public void start(ScopeAppeal appeal, CaseFile file) {
    beside.start(
        "scope-appeal",
        appeal.number(),
        Facts.of(file)
            .and(Variables.APPEAL_ID, appeal.id().toString())
            .and(Variables.APPEAL_NUMBER, appeal.number()));
  }
}
