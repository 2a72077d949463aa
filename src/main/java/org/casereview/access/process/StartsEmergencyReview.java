package org.casereview.access.process;

import org.casereview.access.EmergencyAccess;
import org.casereview.access.EmergencyStart;
import org.casereview.casefile.CaseFile;
import org.casereview.engine.BesideProcesses;
import org.casereview.engine.Facts;
import org.casereview.engine.Variables;
import org.springframework.stereotype.Component;

/** Starts the review of a file that was opened in an emergency. */
@Component
class StartsEmergencyReview implements EmergencyStart {

  private final BesideProcesses beside;

  StartsEmergencyReview(BesideProcesses beside) {
    this.beside = beside;
  }

  @Override
  public void start(EmergencyAccess access, CaseFile file) {
    beside.start(
        "emergency-access",
        access.number(),
        Facts.of(Variables.CASE_ID, file.id().toString())
            .and(Variables.CASE_NUMBER, file.number())
            .and(Variables.EMERGENCY_ACCESS_ID, access.id().toString())
            .and(Variables.EMERGENCY_ACCESS_NUMBER, access.number()));
  }
}
