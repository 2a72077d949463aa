package org.casereview.decision;

import java.util.UUID;
import org.casereview.casefile.CaseFiles;
import org.casereview.casefile.CaseSuspects;
import org.casereview.casefile.NewsOnFile;
import org.casereview.sla.Attention;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * An acquittal that a force tells of after the decision goes to legal advice as well, and a manager
 * is told where that suspect was to be investigated. A case that has ended comes back by itself.
 */
@Component
class LaterAcquittals {

  private final CaseFiles cases;
  private final PanelRecords panels;
  private final OutcomeRecords outcomes;
  private final SuspectRecords records;
  private final CaseSuspects suspects;
  private final Acquittals acquittals;
  private final LegalAdvices advices;
  private final Attention attention;

  LaterAcquittals(
      CaseFiles cases,
      PanelRecords panels,
      OutcomeRecords outcomes,
      SuspectRecords records,
      CaseSuspects suspects,
      Acquittals acquittals,
      LegalAdvices advices,
      Attention attention) {
    this.cases = cases;
    this.panels = panels;
    this.outcomes = outcomes;
    this.records = records;
    this.suspects = suspects;
    this.acquittals = acquittals;
    this.advices = advices;
    this.attention = attention;
  }

  @EventListener
  void on(NewsOnFile news) {
    UUID id = news.caseId();
    panels
        .newest(id)
        .flatMap(panel -> outcomes.ofPanel(panel.id()))
        .filter(decided -> !cases.get(id).state().isEnd())
        .ifPresent(decided -> asks(id, decided));
  }

  private void asks(UUID caseId, Decided decided) {
    var barred = acquittals.barred(caseId);
    for (var one : suspects.of(caseId)) {
      String who = one.pseudonym();
      if (one.isLiving() && barred.contains(who) && !advices.wasAsked(caseId, who)) {
        advices.ask(caseId, decided.id(), who);
        if (records.decided(decided.id()).stream()
            .anyMatch(it -> who.equals(it.suspect()) && Acquittals.investigates(it.outcome()))) {
          attention.raiseOnce(
              "managers",
              caseId,
              acquittals.mayHalt(decided.id()) ? "ACQUITTED_ALONE" : "ACQUITTAL_CAME_UP");
        }
      }
    }
  }
}
