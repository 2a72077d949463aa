package org.casereview.decision;

import java.util.List;
import java.util.UUID;
import org.casereview.casefile.CaseFiles;
import org.casereview.platform.Act;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * Counts rounds of votes. A round on an older version of the case file, or with the vote of
 * somebody who stands back from the case now, decides nothing; neither it nor a round that asks the
 * force first counts as held.
 */
@Component
class RoundCounts {

  private final CaseFiles cases;
  private final PanelRecords panels;
  private final Recommendations recommendations;
  private final Deferrals deferrals;
  private final Voices voices;
  private final ApplicationEventPublisher events;

  RoundCounts(
      CaseFiles cases,
      PanelRecords panels,
      Recommendations recommendations,
      Deferrals deferrals,
      Voices voices,
      ApplicationEventPublisher events) {
    this.cases = cases;
    this.panels = panels;
    this.recommendations = recommendations;
    this.deferrals = deferrals;
    this.voices = voices;
    this.events = events;
  }

  /** Counts the round whose votes are all in. Safe to repeat: a round is counted once. */
  Panels.Count count(UUID caseId) {
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
    var outcomes = votes.stream().filter(v -> !v.defers()).map(Vote::outcome).toList();
    var deferring = votes.stream().filter(Vote::defers).toList();
    var majority = Tally.majority(outcomes, panel.size());
    Round.Result result;
    if (votes.stream().anyMatch(v -> !voices.stillHas(panel.caseId(), v.voterId()))) {
      result = Round.Result.CONFLICT;
    } else if (votes.stream().anyMatch(v -> v.fileVersion() != version)) {
      result = Round.Result.NEW_INFORMATION;
    } else if (Tally.isMajority(deferring.size(), panel.size())) {
      result = Round.Result.DEFERRED;
    } else {
      result = majority.isPresent() ? Round.Result.MAJORITY : Round.Result.NO_MAJORITY;
    }
    boolean decided = result == Round.Result.MAJORITY;
    panels.count(panel.id(), round.number(), result, decided ? majority.orElseThrow() : null);
    if (result == Round.Result.DEFERRED) {
      deferrals.ask(panel, round.number(), deferring);
    }
    if (!decided && !roundsOver(panel)) {
      panels.openRound(panel.id(), round.number() + 1);
      recommendations.make(panel, version);
    }
    events.publishEvent(
        Act.altered("ROUND_COUNTED", panel.caseId(), panel.id()).with("result", result.name()));
  }

  private Panels.Count counted(Panel panel) {
    var rounds = panels.rounds(panel.id());
    var outcome =
        rounds.stream()
            .filter(r -> r.result() == Round.Result.MAJORITY)
            .map(Round::outcome)
            .findFirst()
            .orElse(null);
    return new Panels.Count(outcome, roundsOver(panel), last(rounds).number());
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
}
