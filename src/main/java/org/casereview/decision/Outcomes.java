package org.casereview.decision;

import java.util.Optional;
import java.util.UUID;
import org.casereview.casefile.CaseFile;
import org.casereview.casefile.CaseFiles;
import org.casereview.casefile.CaseState;
import org.casereview.platform.Act;
import org.casereview.platform.Refusal;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Records what was decided: by the panel's majority, or by the head of review without one. */
@Service
@Transactional
public class Outcomes {

  private final CaseFiles cases;
  private final PanelRecords panels;
  private final OutcomeRecords outcomes;
  private final SuspectOutcomes suspects;
  private final Acquittals acquittals;
  private final Overtaken overtaken;
  private final Voices voices;
  private final ApplicationEventPublisher events;

  Outcomes(
      CaseFiles cases,
      PanelRecords panels,
      OutcomeRecords outcomes,
      SuspectOutcomes suspects,
      Acquittals acquittals,
      Overtaken overtaken,
      Voices voices,
      ApplicationEventPublisher events) {
    this.cases = cases;
    this.panels = panels;
    this.outcomes = outcomes;
    this.suspects = suspects;
    this.acquittals = acquittals;
    this.overtaken = overtaken;
    this.voices = voices;
    this.events = events;
  }

  /** Refuses a head of review who reviewed, checked or voted. */
  @Transactional(readOnly = true)
  public void admitHead(UUID caseId, String person) throws Refusal {
    voices.require(caseId, person);
    var panel = panels.newest(caseId);
    if (panel.isPresent()
        && panels.votes(panel.get().id()).stream().anyMatch(v -> v.voterId().equals(person))) {
      throw new Refusal(
          "You voted on this case, so another head of review has to decide. Leave the task to them.");
    }
  }

  /** Decides as head of review, after the panel's rounds ended without a majority. */
  public void decideAsHead(UUID caseId, String person, Outcome outcome, String reasons)
      throws Refusal {
    admitHead(caseId, person);
    var file = cases.get(caseId);
    var panel = panels.newest(caseId).orElseThrow(Outcomes::notWaiting);
    if (file.state() != CaseState.PANEL
        || outcomes.ofPanel(panel.id()).isPresent()
        || !roundsAreOver(panel)) {
      throw notWaiting();
    }
    if (reasons == null) {
      throw new Refusal("Give the reasons for your decision.");
    }
    acquittals.require(caseId, outcome);
    add(file, panel, outcome, Decided.How.HEAD, person, reasons);
  }

  /**
   * Makes the decision that is on record, or the panel's majority, the outcome of the case; empty
   * where an acquittal overtook it, so that the panel decides again. Safe to repeat.
   */
  public Optional<Outcome> record(UUID caseId) {
    var file = cases.get(caseId);
    var panel =
        panels.newest(caseId).orElseThrow(() -> new IllegalStateException("No panel has decided."));
    if (overtaken.isSetAside(panel)) {
      return Optional.empty();
    }
    var onRecord = outcomes.ofPanel(panel.id());
    var outcome = onRecord.map(Decided::outcome).orElseGet(() -> majority(panel));
    if (overtaken.barsAll(file, outcome)) {
      overtaken.setAside(file, panel, outcome);
      return Optional.empty();
    }
    var decided = onRecord.orElseGet(() -> byMajority(file, panel, outcome));
    if (file.state() == CaseState.PANEL && suspects.isTurned(caseId, decided)) {
      overtaken.setAside(file, panel, outcome);
      return Optional.empty();
    }
    suspects.release(caseId, decided);
    if (file.state() == CaseState.PANEL) {
      cases.move(caseId, decided.outcome().decided());
    }
    return Optional.of(decided.outcome());
  }

  private Decided byMajority(CaseFile file, Panel panel, Outcome outcome) {
    return add(file, panel, outcome, Decided.How.MAJORITY, null, null);
  }

  private Outcome majority(Panel panel) {
    return panels.rounds(panel.id()).stream()
        .filter(r -> r.result() == Round.Result.MAJORITY)
        .map(Round::outcome)
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("The panel has no majority."));
  }

  private boolean roundsAreOver(Panel panel) {
    return panels.rounds(panel.id()).stream()
            .filter(r -> r.result() == Round.Result.NO_MAJORITY)
            .count()
        >= panel.rounds();
  }

  private Decided add(
      CaseFile file, Panel panel, Outcome outcome, Decided.How how, String by, String reasons) {
    var decided = outcomes.add(file, panel, outcome, how, by, reasons);
    events.publishEvent(
        Act.altered("OUTCOME_DECIDED", file.id(), decided.id())
            .with("outcome", outcome.name())
            .with("how", how.name()));
    return decided;
  }

  private static Refusal notWaiting() {
    return new Refusal(
        "This case is not waiting for a decision of the head of review. Reload the task list.");
  }
}
