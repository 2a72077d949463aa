package org.casereview.standards.process;

import java.util.UUID;
import org.casereview.engine.BesideProcesses;
import org.casereview.engine.Facts;
import org.casereview.engine.Variables;
import org.casereview.standards.MatterStart;
import org.springframework.stereotype.Component;

/** Starts the escalation of a matter, whose engine knows neither its case nor its force. */
@Component
class StartsMatters implements MatterStart {

  private static final String PROCESS = "standards-escalation";

  private final BesideProcesses processes;

  StartsMatters(BesideProcesses processes) {
    this.processes = processes;
  }

  @Override
  public void start(UUID matterId, String number) {
    processes.start(
        PROCESS,
        number,
        Facts.of(Variables.CONDUCT_MATTER_ID, matterId.toString())
            .and(Variables.CONDUCT_MATTER_NUMBER, number));
  }
}
