package org.casereview.reinvestigation.process;

import java.util.UUID;
import org.casereview.casefile.CaseFile;
import org.casereview.engine.BesideProcesses;
import org.casereview.engine.Facts;
import org.casereview.engine.Variables;
import org.casereview.reinvestigation.HaltStart;
import org.springframework.stereotype.Component;

/** Starts the process in which another person confirms that a case is halted. */
@Component
class StartsHalt implements HaltStart {

  private final BesideProcesses beside;

  StartsHalt(BesideProcesses beside) {
    this.beside = beside;
  }

  @Override
  public void start(CaseFile file, UUID haltId, String number) {
    beside.start(
        "reinvestigation-halt",
        number,
        Facts.of(Variables.CASE_ID, file.id().toString())
            .and(Variables.CASE_NUMBER, file.number())
            .and(Variables.HALT_ID, haltId.toString())
            .and(Variables.HALT_NUMBER, number));
  }
}
