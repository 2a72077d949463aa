package org.casereview.screening.process;

import java.util.UUID;
import org.casereview.casefile.CaseMoved;
import org.casereview.engine.BesideProcesses;
import org.casereview.engine.Facts;
import org.casereview.engine.Variables;
import org.casereview.screening.BesidePanels;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Starts the scope panel beside a review, and ends it when the case ends before it has decided. */
@Component
class PanelsBeside {

  private static final String PROCESS = "scope-panel";

  private final BesidePanels panels;
  private final BesideProcesses beside;

  PanelsBeside(BesidePanels panels, BesideProcesses beside) {
    this.panels = panels;
    this.beside = beside;
  }

  void open(UUID requestId) {
    panels
        .open(requestId)
        .ifPresent(
            asked ->
                beside.start(
                    PROCESS,
                    asked.number(),
                    Facts.of(Variables.CASE_ID, asked.caseId().toString())
                        .and(Variables.CASE_NUMBER, asked.caseNumber())
                        .and(Variables.FORCE_CODE, asked.forceCode())));
  }

  @EventListener
  void moved(CaseMoved moved) {
    if (moved.to().isEnd()) {
      var open = panels.of(moved.caseId());
      if (!open.isEmpty()) {
        beside.end(PROCESS, open, "The case has ended.");
      }
    }
  }
}
