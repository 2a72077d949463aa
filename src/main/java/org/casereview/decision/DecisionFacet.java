package org.casereview.decision;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.casereview.casefile.CaseFacet;
import org.casereview.people.People;
import org.casereview.people.Person;
import org.casereview.platform.Actor;
import org.casereview.policy.Policy;
import org.casereview.review.Reviews;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The decision's section of a case. Of a round that is still open it shows how many votes are in
 * and the reader's own, nothing more; reasons are for those who decide or lead.
 */
@Component
class DecisionFacet implements CaseFacet {

  private final PanelRecords panels;
  private final OutcomeRecords outcomes;
  private final Overtaken overtaken;
  private final ClosureRecords closures;
  private final Recommendations recommendations;
  private final WhatChanged changed;
  private final SuspectFacts suspects;
  private final CorrectionRecords corrections;
  private final Reviews reviews;
  private final People people;
  private final Policy policy;

  DecisionFacet(
      PanelRecords panels,
      OutcomeRecords outcomes,
      Overtaken overtaken,
      ClosureRecords closures,
      Recommendations recommendations,
      WhatChanged changed,
      SuspectFacts suspects,
      CorrectionRecords corrections,
      Reviews reviews,
      People people,
      Policy policy) {
    this.panels = panels;
    this.outcomes = outcomes;
    this.overtaken = overtaken;
    this.closures = closures;
    this.recommendations = recommendations;
    this.changed = changed;
    this.suspects = suspects;
    this.corrections = corrections;
    this.reviews = reviews;
    this.people = people;
    this.policy = policy;
  }

  @Override
  public String name() {
    return "decision";
  }

  @Override
  @Transactional(readOnly = true)
  public Object of(UUID caseId) {
    String reader = Actor.now();
    var panel = panels.newest(caseId);
    if (panel.isEmpty() || !reviews.mayRead(caseId, reader)) {
      return null;
    }
    var section = new LinkedHashMap<String, Object>();
    boolean decides = decides(caseId, reader);
    if (!overtaken.isSetAside(panel.get())) {
      outcomes.ofPanel(panel.get().id()).ifPresent(o -> section.putAll(outcome(o, decides)));
    }
    section.put(
        "earlier",
        outcomes.of(caseId).stream()
            .filter(o -> !o.panelId().equals(panel.get().id()) || overtaken.isSetAside(panel.get()))
            .map(o -> outcome(o, decides))
            .toList());
    section.put("setAside", overtaken.of(caseId));
    section.put("panelSize", panel.get().size());
    if (decides) {
      section.put("recommended", recommendations.of(panel.get().id()).orElse(null));
      section.put(
          "corrections", corrections.of(caseId).stream().map(c -> c.named(this::name)).toList());
      section.put("suspects", suspects.of(panel.get()));
      section.put("rounds", rounds(panel.get(), reader));
      section.put("earlierRounds", earlierRounds(panel.get(), reader));
      section.put("closures", closures.of(caseId).stream().map(this::named).toList());
      section.put("changedSinceClosure", sinceClosure(caseId, panel.get()));
    }
    return section;
  }

  private Map<String, Object> outcome(Decided decided, boolean decides) {
    var shown = new LinkedHashMap<String, Object>();
    shown.put("panelId", decided.panelId());
    shown.put("outcome", decided.outcome());
    shown.put("how", decided.how());
    shown.put("decidedAt", decided.at());
    if (decides) {
      shown.put("decidedBy", name(decided.decidedBy()));
      shown.put("reasons", decided.reasons());
    }
    return shown;
  }

  /** Of the panels before this one, whose decisions hold no more. */
  private List<Map<String, Object>> earlierRounds(Panel newest, String reader) {
    return panels.all(newest.caseId()).stream()
        .filter(panel -> panel.number() < newest.number())
        .map(
            panel -> Map.<String, Object>of("panelId", panel.id(), "rounds", rounds(panel, reader)))
        .toList();
  }

  private List<Map<String, Object>> rounds(Panel panel, String reader) {
    return panels.rounds(panel.id()).stream()
        .map(round -> round(panel, round, panels.votes(panel.id(), round.number()), reader))
        .toList();
  }

  private Map<String, Object> round(Panel panel, Round round, List<Vote> votes, String reader) {
    var shown = new LinkedHashMap<String, Object>();
    shown.put("round", round.number());
    shown.put("votesIn", "%d of %d are in".formatted(votes.size(), panel.size()));
    shown.put("result", round.result());
    shown.put("outcome", round.outcome());
    var visible =
        votes.stream().filter(v -> !round.isOpen() || v.voterId().equals(reader)).toList();
    shown.put("votes", visible.stream().map(this::vote).toList());
    boolean holds = round.result() != null && round.result() != Round.Result.NEW_INFORMATION;
    var seen = visible.stream().mapToLong(Vote::fileVersion).min();
    shown.put(
        "changed",
        holds || seen.isEmpty() ? List.of() : changed.since(panel.caseId(), seen.getAsLong()));
    return shown;
  }

  /** What came in since the closure at hand was prepared. */
  private List<WhatChanged.Change> sinceClosure(UUID caseId, Panel panel) {
    return outcomes
        .ofPanel(panel.id())
        .flatMap(outcome -> closures.seen(outcome.id()))
        .map(version -> changed.since(caseId, version))
        .orElseGet(List::of);
  }

  private Map<String, Object> vote(Vote vote) {
    var shown = new LinkedHashMap<String, Object>();
    shown.put("voter", name(vote.voterId()));
    shown.put("outcome", vote.outcome());
    shown.put("question", vote.question());
    shown.put("reasons", vote.reasons());
    shown.put("castAt", vote.castAt());
    return shown;
  }

  private ClosureRecords.Shown named(ClosureRecords.Shown c) {
    return new ClosureRecords.Shown(
        c.id(),
        c.reason(),
        c.reasons(),
        c.safeguardingNote(),
        c.victimNotice(),
        c.victimNoticeReasons(),
        name(c.preparedBy()),
        c.preparedAt(),
        name(c.decidedBy()),
        c.approved(),
        c.comments());
  }

  /** Votes and reasons are not for the reviewer and the checker, whose work was voted on. */
  private boolean decides(UUID caseId, String reader) {
    return !reviews.handsOn(caseId).contains(reader)
        && people.find(reader).stream().anyMatch(p -> policy.lets(p.teams(), "read-votes"));
  }

  private String name(String staffId) {
    return staffId == null ? null : people.find(staffId).map(Person::name).orElse(staffId);
  }
}
