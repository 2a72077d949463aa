package org.casereview.decision;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.casereview.casefile.CaseFiles;
import org.casereview.casefile.CaseState;
import org.casereview.platform.Act;
import org.casereview.platform.Refusal;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The panel's votes: by people without a part in the review, hidden until all are in, decided by
 * more than half.
 */
@Service
@Transactional
public class Panels {

  /** Where a panel stands: how many votes it takes and which round is open. */
  public record Standing(int size, int round) {}

  /**
   * How many of the votes of the newest round are in; which ones stays hidden.
   *
   * @param waitsFor number of the request that the panel waits for, or null
   */
  public record Progress(int size, int round, int votesIn, String waitsFor) {}

  /**
   * What counting a round gave.
   *
   * @param outcome the majority's outcome, or null
   * @param roundsOver true when the panel may hold no further round
   * @param round the round that was opened next, or the one that decided
   */
  public record Count(Outcome outcome, boolean roundsOver, int round) {}

  private final CaseFiles cases;
  private final PanelRecords panels;
  private final OutcomeRecords outcomes;
  private final Recommendations recommendations;
  private final Voters voters;
  private final OwnProposals proposals;
  private final Deferrals deferrals;
  private final Acquittals acquittals;
  private final Overtaken overtaken;
  private final RoundCounts counts;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  Panels(
      CaseFiles cases,
      PanelRecords panels,
      OutcomeRecords outcomes,
      Recommendations recommendations,
      Voters voters,
      OwnProposals proposals,
      Deferrals deferrals,
      Acquittals acquittals,
      Overtaken overtaken,
      RoundCounts counts,
      ApplicationEventPublisher events,
      Clock clock) {
    this.cases = cases;
    this.panels = panels;
    this.outcomes = outcomes;
    this.recommendations = recommendations;
    this.voters = voters;
    this.proposals = proposals;
    this.deferrals = deferrals;
    this.acquittals = acquittals;
    this.overtaken = overtaken;
    this.counts = counts;
    this.events = events;
    this.clock = clock;
  }

  /** Opens a panel. Safe to repeat: a panel that has neither decided nor been overtaken stays. */
  public Standing open(UUID caseId) {
    var file = cases.get(caseId);
    if (file.state() != CaseState.PANEL) {
      throw new IllegalStateException("A case that is " + file.state() + " has no panel to open.");
    }
    var panel =
        panels
            .newest(caseId)
            .filter(p -> outcomes.ofPanel(p.id()).isEmpty() && !overtaken.isSetAside(p))
            .orElseGet(() -> panels.open(caseId));
    recommendations.make(panel, file.version());
    return new Standing(panel.size(), last(panels.rounds(panel.id())).number());
  }

  /** How many votes the panel of a case takes. */
  @Transactional(readOnly = true)
  public int size(UUID caseId) {
    return panels.newest(caseId).map(Panel::size).orElseGet(() -> panels.sizeFor(caseId));
  }

  /** How far the open round has come; empty before a panel was opened. */
  @Transactional(readOnly = true)
  public Optional<Progress> progress(UUID caseId) {
    return panels
        .newest(caseId)
        .map(
            panel -> {
              var round = last(panels.rounds(panel.id()));
              int in = panels.votes(panel.id(), round.number()).size();
              String waits = deferrals.waitsFor(panel.id()).orElse(null);
              return new Progress(panel.size(), round.number(), in, waits);
            });
  }

  /** Refuses who had a part in the review, is not independent, or has voted in this round. */
  @Transactional(readOnly = true)
  public void admitVoter(UUID caseId, String person) throws Refusal {
    voters.requireSeat(caseId, person);
    var panel = panels.newest(caseId).orElseThrow(Panels::noVotes);
    requireAnswer(panel);
    int round = last(panels.rounds(panel.id())).number();
    if (panels.votes(panel.id(), round).stream().anyMatch(v -> v.voterId().equals(person))) {
      throw votedAlready();
    }
  }

  /** Casts a vote on the case file as it stands. */
  public void cast(UUID caseId, String person, Outcome outcome, String reasons) throws Refusal {
    cast(caseId, person, outcome, null, reasons);
  }

  /** Votes for asking the force first, where the panel may still defer. */
  public void castToAsk(UUID caseId, String person, String question, String reasons)
      throws Refusal {
    if (question == null) {
      throw new Refusal("Write the question that the force is to answer first.");
    }
    var panel = panels.newest(caseId).orElseThrow(Panels::noVotes);
    if (!deferrals.left(panel.id())) {
      throw new Refusal(
          "This panel has deferred already, and may not do so again. Vote for an outcome on what is"
              + " known.");
    }
    cast(caseId, person, null, question, reasons);
  }

  private void cast(UUID caseId, String person, Outcome outcome, String question, String reasons)
      throws Refusal {
    voters.requireSeat(caseId, person);
    if (outcome != null) {
      acquittals.require(caseId, outcome);
    }
    var file = cases.get(caseId);
    var panel = panels.newest(caseId).orElseThrow(Panels::noVotes);
    var round = last(panels.rounds(panel.id()));
    var in = panels.votes(panel.id(), round.number());
    if (file.state() != CaseState.PANEL || !round.isOpen()) {
      throw noVotes();
    }
    requireAnswer(panel);
    if (in.stream().anyMatch(v -> v.voterId().equals(person))) {
      throw votedAlready();
    }
    if (in.size() >= panel.size()) {
      throw noVotes();
    }
    proposals.requireToAgree(panel, round, person, outcome, file.version());
    var vote =
        new Vote(
            round.number(), person, outcome, question, reasons, file.version(), clock.instant());
    if (!panels.cast(panel.id(), vote)) {
      throw votedAlready();
    }
    events.publishEvent(
        Act.altered("VOTE_CAST", caseId, panel.id()).with("round", "" + round.number()));
  }

  /** Counts the round whose votes are all in. Safe to repeat: a round is counted once. */
  public Count count(UUID caseId) {
    return counts.count(caseId);
  }

  private void requireAnswer(Panel panel) throws Refusal {
    var waits = deferrals.waitsFor(panel.id());
    if (waits.isPresent()) {
      throw new Refusal(
          "The panel asked the force first: request %s. Vote when its answer is in, or its time has passed."
              .formatted(waits.get()));
    }
  }

  private static Round last(List<Round> rounds) {
    return rounds.get(rounds.size() - 1);
  }

  private static Refusal noVotes() {
    return new Refusal("This case is not waiting for votes. Reload the task list.");
  }

  private static Refusal votedAlready() {
    return new Refusal(
        "You have voted in this round already. Leave this task to another member; put it back if you"
            + " have taken it.");
  }
}
