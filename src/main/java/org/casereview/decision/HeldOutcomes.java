package org.casereview.decision;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.casereview.platform.Actor;
import org.casereview.review.Reviews;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Tells those who carry an outcome out which one holds, and why it was decided. */
@Service
@Transactional(readOnly = true)
public class HeldOutcomes {

  private final PanelRecords panels;
  private final OutcomeRecords outcomes;
  private final Acquittals acquittals;
  private final Overtaken overtaken;
  private final Reviews reviews;

  HeldOutcomes(
      PanelRecords panels,
      OutcomeRecords outcomes,
      Acquittals acquittals,
      Overtaken overtaken,
      Reviews reviews) {
    this.panels = panels;
    this.outcomes = outcomes;
    this.acquittals = acquittals;
    this.overtaken = overtaken;
    this.reviews = reviews;
  }

  /** Empty while the newest panel has not decided. */
  public Optional<HeldOutcome> of(UUID caseId) {
    return decided(caseId).map(o -> new HeldOutcome(o.id(), o.outcome()));
  }

  /**
   * Whether the case may be halted: acquittals bar everybody whom it was reopened or adopted for,
   * and nobody is charged yet.
   */
  public boolean mayBeHalted(UUID caseId) {
    return of(caseId).filter(held -> acquittals.mayHalt(held.id())).isPresent();
  }

  /** Pseudonyms of those who may not be worked on: an acquittal stands in the way. */
  public Set<String> barred(UUID caseId) {
    return acquittals.barred(caseId);
  }

  /**
   * The reasons of the head of review, or of the votes that carried the outcome; none for who
   * reviewed or checked the case, whose work was voted on.
   */
  public List<String> reasons(UUID caseId) {
    String reader = Actor.now();
    var held = decided(caseId);
    if (held.isEmpty() || reader == null || reviews.handsOn(caseId).contains(reader)) {
      return List.of();
    }
    return held.get().how() == Decided.How.HEAD
        ? List.of(held.get().reasons())
        : ofTheMajority(held.get());
  }

  private List<String> ofTheMajority(Decided held) {
    var round =
        panels.rounds(held.panelId()).stream()
            .filter(r -> r.result() == Round.Result.MAJORITY)
            .findFirst()
            .orElseThrow();
    return panels.votes(held.panelId(), round.number()).stream()
        .filter(vote -> vote.outcome() == held.outcome())
        .map(Vote::reasons)
        .toList();
  }

  private Optional<Decided> decided(UUID caseId) {
    return panels
        .newest(caseId)
        .filter(panel -> !overtaken.isSetAside(panel))
        .flatMap(panel -> outcomes.ofPanel(panel.id()));
  }
}
