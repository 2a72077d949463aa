package org.casereview.decision;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.casereview.casefile.HaltsOnRecord;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What was decided on a case and holds no more, and why the panel decides again. */
@Service
@Transactional(readOnly = true)
public class EarlierDecisions {

  /** Why a decision holds no more. */
  public enum Why {
    SET_ASIDE,
    HALTED,
    DECIDED_AGAIN
  }

  /**
   * A decision that holds no more.
   *
   * @param how MAJORITY or HEAD
   * @param halted the reasons of who asked that the case is halted, or null
   * @param reasons of the head of review, or of the votes that carried it
   */
  public record Earlier(
      Instant at, String outcome, String how, Why why, String halted, List<String> reasons) {}

  private final PanelRecords panels;
  private final OutcomeRecords outcomes;
  private final Overtaken overtaken;
  private final HaltsOnRecord halts;

  EarlierDecisions(
      PanelRecords panels, OutcomeRecords outcomes, Overtaken overtaken, HaltsOnRecord halts) {
    this.panels = panels;
    this.outcomes = outcomes;
    this.overtaken = overtaken;
    this.halts = halts;
  }

  /** The newest first. */
  public List<Earlier> of(UUID caseId) {
    var aside = overtaken.of(caseId);
    var newest = panels.newest(caseId).map(Panel::id);
    var halted = halts.of(caseId).stream().filter(HaltsOnRecord.Halt::carriedOut).toList();
    var all = new ArrayList<Earlier>();
    for (var decided : outcomes.of(caseId)) {
      var halt = halted.stream().filter(it -> it.outcomeId().equals(decided.id())).findFirst();
      boolean isAside = aside.stream().anyMatch(it -> it.panelId().equals(decided.panelId()));
      boolean isNewest = newest.filter(decided.panelId()::equals).isPresent();
      if (isAside || halt.isPresent() || !isNewest) {
        all.add(earlier(decided, isAside, halt));
      }
    }
    var recorded = recorded(caseId);
    aside.stream()
        .filter(it -> !recorded.contains(it.panelId()))
        .map(this::earlier)
        .forEach(all::add);
    all.sort(Comparator.comparing(Earlier::at).reversed());
    return all;
  }

  /** When the case was decided, each time, oldest first; also what was set aside at once. */
  public List<Instant> decidedAt(UUID caseId) {
    var recorded = recorded(caseId);
    var all = new ArrayList<>(outcomes.of(caseId).stream().map(Decided::at).toList());
    overtaken.of(caseId).stream()
        .filter(it -> !recorded.contains(it.panelId()))
        .map(Overtaken.SetAside::at)
        .forEach(all::add);
    all.sort(Comparator.naturalOrder());
    return all;
  }

  private Set<UUID> recorded(UUID caseId) {
    return outcomes.of(caseId).stream().map(Decided::panelId).collect(Collectors.toSet());
  }

  private Earlier earlier(Decided decided, boolean isAside, Optional<HaltsOnRecord.Halt> halt) {
    return new Earlier(
        decided.at(),
        decided.outcome().name(),
        decided.how().name(),
        isAside ? Why.SET_ASIDE : halt.isPresent() ? Why.HALTED : Why.DECIDED_AGAIN,
        halt.map(HaltsOnRecord.Halt::reasons).orElse(null),
        decided.how() == Decided.How.HEAD
            ? List.of(decided.reasons())
            : ofTheMajority(decided.panelId(), decided.outcome()));
  }

  /** A majority that never became the outcome of the case. */
  private Earlier earlier(Overtaken.SetAside aside) {
    return new Earlier(
        aside.at(),
        aside.outcome().name(),
        Decided.How.MAJORITY.name(),
        Why.SET_ASIDE,
        null,
        ofTheMajority(aside.panelId(), aside.outcome()));
  }

  private List<String> ofTheMajority(UUID panelId, Outcome outcome) {
    return panels.rounds(panelId).stream()
        .filter(round -> round.result() == Round.Result.MAJORITY)
        .flatMap(round -> panels.votes(panelId, round.number()).stream())
        .filter(vote -> vote.outcome() == outcome)
        .map(Vote::reasons)
        .filter(Objects::nonNull)
        .toList();
  }
}
