package org.casereview.decision;

import org.casereview.casefile.CaseFiles;
import org.casereview.casefile.NewsOnFile;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Has the table of outcomes asked again when something came in while a panel decides. */
@Component
class RecommendsAnew {

  private final CaseFiles cases;
  private final PanelRecords panels;
  private final OutcomeRecords outcomes;
  private final Recommendations recommendations;

  RecommendsAnew(
      CaseFiles cases,
      PanelRecords panels,
      OutcomeRecords outcomes,
      Recommendations recommendations) {
    this.cases = cases;
    this.panels = panels;
    this.outcomes = outcomes;
    this.recommendations = recommendations;
  }

  @EventListener
  void on(NewsOnFile news) {
    panels
        .newest(news.caseId())
        .filter(panel -> outcomes.ofPanel(panel.id()).isEmpty())
        .ifPresent(panel -> recommendations.make(panel, cases.get(news.caseId()).version()));
  }
}
