package org.casereview.decision;

import java.time.Clock;
import java.util.List;
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
  private final Voices voices;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  Panels(
      CaseFiles cases,
      PanelRecords panels,
      OutcomeRecords outcomes,
      Recommendations recommendations,
      Voices voices,
      ApplicationEventPublisher events,
      Clock clock) {
    this.cases = cases;
    this.panels = panels;
    this.outcomes = outcomes;
    this.recommendations = recommendations;
    this.voices = voices;
    this.events = events;
    this.clock = clock;
  }

  /** Opens a panel. Safe to repeat: a panel that has not decided yet stays. */
  public Standing open(UUID caseId) {
    var file = cases.get(caseId);
    if (file.state() != CaseState.PANEL) {
      throw new IllegalStateException("A case that is " + file.state() + " has no panel to open.");
    }
    var panel =
        panels
            .newest(caseId)
            .filter(p -> outcomes.ofPanel(p.id()).isEmpty())
            .orElseGet(() -> panels.open(caseId));
    recommendations.make(panel, file.version());
    return new Standing(panel.size(), last(panels.rounds(panel.id())).number());
  }

  /** Refuses who had a part in the review, is not independent, or has voted in this round. */
  @Transactional(readOnly = true)
  public void admitVoter(UUID caseId, String person) throws Refusal {
    voices.require(caseId, person);
    var panel = panels.newest(caseId).orElseThrow(Panels::noVotes);
    int round = last(panels.rounds(panel.id())).number();
    if (panels.votes(panel.id(), round).stream().anyMatch(v -> v.voterId().equals(person))) {
      throw votedAlready();
    }
  }

  /** Casts a vote on the case file as it stands. */
  public void cast(UUID caseId, String person, Outcome outcome, String reasons) throws Refusal {
    voices.require(caseId, person);
    var file = cases.get(caseId);
    var panel = panels.newest(caseId).orElseThrow(Panels::noVotes);
    var round = last(panels.rounds(panel.id()));
    int in = panels.votes(panel.id(), round.number()).size();
    if (file.state() != CaseState.PANEL || !round.isOpen()) {
      throw noVotes();
    }
    var vote = new Vote(round.number(), person, outcome, reasons, file.version(), clock.instant());
    if (panels.votes(panel.id(), round.number()).stream()
        .anyMatch(v -> v.voterId().equals(person))) {
      throw votedAlready();
    }
    if (in >= panel.size()) {
      throw noVotes();
    }
    if (!panels.cast(panel.id(), vote)) {
      throw votedAlready();
    }
    events.publishEvent(
        Act.altered("VOTE_CAST", caseId, panel.id()).with("round", "" + round.number()));
  }

  /**
   * Counts the round whose votes are all in. Safe to repeat: a round is counted once.
   *
   * <p>A round on an older version of the case file decides nothing and does not count as held.
   */
  public Count count(UUID caseId) {
    var panel = panels.newest(caseId).orElseThrow(() -> new IllegalStateException("No panel."));
    var round = last(panels.rounds(panel.id()));
    var votes = panels.votes(panel.id(), round.number());
    if (!round.isOpen() || (votes.isEmpty() && round.number() > 1)) {
      return counted(panel);
    }
    if (votes.size() < panel.size()) {
      throw new IllegalStateException(
          votes.size() + " of " + panel.size() + " votes are in; the round is not counted yet.");
    }
    close(panel, round, votes);
    return counted(panel);
  }

  private void close(Panel panel, Round round, List<Vote> votes) {
    long version = cases.get(panel.caseId()).version();
    boolean stale = votes.stream().anyMatch(v -> v.fileVersion() != version);
    var majority = Tally.majority(votes.stream().map(Vote::outcome).toList(), panel.size());
    var result =
        stale
            ? Round.Result.NEW_INFORMATION
            : majority.isPresent() ? Round.Result.MAJORITY : Round.Result.NO_MAJORITY;
    boolean decided = result == Round.Result.MAJORITY;
    panels.count(panel.id(), round.number(), result, decided ? majority.orElseThrow() : null);
    if (!decided && !roundsOver(panel)) {
      panels.openRound(panel.id(), round.number() + 1);
      recommendations.make(panel, version);
    }
    events.publishEvent(
        Act.altered("ROUND_COUNTED", panel.caseId(), panel.id()).with("result", result.name()));
  }

  private Count counted(Panel panel) {
    var rounds = panels.rounds(panel.id());
    var outcome =
        rounds.stream()
            .filter(r -> r.result() == Round.Result.MAJORITY)
            .map(Round::outcome)
            .findFirst()
            .orElse(null);
    return new Count(outcome, roundsOver(panel), last(rounds).number());
  }

  private boolean roundsOver(Panel panel) {
    long held =
        panels.rounds(panel.id()).stream()
            .filter(r -> r.result() == Round.Result.NO_MAJORITY)
            .count();
    return held >= panel.rounds();
  }

  private static Round last(List<Round> rounds) {
    return rounds.get(rounds.size() - 1);
  }

  private static Refusal noVotes() {
    return new Refusal("This case is not waiting for votes. Reload the task list.");
  }

  private static Refusal votedAlready() {
    return new Refusal(
        "You have voted in this round already. Put the task back, so that another member votes.");
  }
}
