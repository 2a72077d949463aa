package org.casereview.decision;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.casereview.casefile.CaseFile;
import org.casereview.people.People;
import org.casereview.people.Person;
import org.casereview.platform.Refusal;
import org.casereview.policy.Policy;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What the panel's own records say of a case, for its printed pack: never a vote of an open round.
 */
@Service
@Transactional(readOnly = true)
public class PanelPapers {

  /** What the table of outcomes recommends. */
  public record Recommended(String rule, String outcome, String with, String sentence) {}

  /** What is proposed or decided for a suspect, or for a suspect and a crime. */
  public record OfSuspect(String suspect, Integer crime, String outcome, String reasons) {}

  /** A decision on the case, by a majority of the panel or by the head of review. */
  public record Earlier(Instant at, String outcome, boolean byHead) {}

  /** A decision that was made and could not be carried out: an acquittal came up. */
  public record SetAside(Instant at, String outcome) {}

  /** A round that was counted, with the votes that its result did not follow. */
  public record Held(int round, String result, String outcome, List<Dissent> dissent) {}

  /** A vote that was not followed; the outcome is null where it was to ask first. */
  public record Dissent(String outcome, String reasons) {}

  private final PanelRecords panels;
  private final Recommendations recommendations;
  private final OutcomeRecords outcomes;
  private final Overtaken overtaken;
  private final SuspectRecords suspects;
  private final Acquittals acquittals;
  private final ForceConflicts conflicts;
  private final Voices voices;
  private final People people;
  private final Policy policy;

  PanelPapers(
      PanelRecords panels,
      Recommendations recommendations,
      OutcomeRecords outcomes,
      Overtaken overtaken,
      SuspectRecords suspects,
      Acquittals acquittals,
      ForceConflicts conflicts,
      Voices voices,
      People people,
      Policy policy) {
    this.panels = panels;
    this.recommendations = recommendations;
    this.outcomes = outcomes;
    this.overtaken = overtaken;
    this.suspects = suspects;
    this.acquittals = acquittals;
    this.conflicts = conflicts;
    this.voices = voices;
    this.people = people;
    this.policy = policy;
  }

  /** Refuses who has no voice in the case; to whom it is open, by their name. */
  public Person reader(CaseFile file, String staffId) throws Refusal {
    var person =
        people
            .find(staffId)
            .filter(Person::enabled)
            .filter(p -> policy.lets(p.teams(), "read-pack"))
            .orElseThrow(
                () ->
                    new Refusal(
                        "The pack is for the panel that decides the case, and for those who lead"
                            + " the review."));
    voices.require(file.id(), staffId);
    return person;
  }

  public Optional<Recommended> recommended(UUID caseId) {
    return panels
        .newest(caseId)
        .flatMap(panel -> recommendations.of(panel.id()))
        .map(r -> new Recommended(r.rule(), r.outcome().name(), r.with(), r.sentence()));
  }

  /** What members proposed for suspects and crimes in the round counted last; never an open one. */
  public List<OfSuspect> proposed(UUID caseId) {
    return panels.newest(caseId).stream()
        .flatMap(panel -> suspects.counted(panel.id()).stream())
        .map(one -> new OfSuspect(one.suspect(), one.crime(), one.outcome().name(), one.reasons()))
        .toList();
  }

  /** Each decision on the case, oldest first; the next round of the case begins with it. */
  public List<Earlier> decided(UUID caseId) {
    return outcomes.of(caseId).stream()
        .map(it -> new Earlier(it.at(), it.outcome().name(), it.how() == Decided.How.HEAD))
        .toList();
  }

  public List<SetAside> setAside(UUID caseId) {
    return overtaken.of(caseId).stream()
        .map(it -> new SetAside(it.at(), it.outcome().name()))
        .toList();
  }

  /** Suspects for whom an acquittal stands in the way. */
  public Set<String> barred(UUID caseId) {
    return acquittals.barred(caseId);
  }

  /** In a sentence; empty where nothing keeps the force from working on the case again. */
  public Optional<String> whyTheForceStandsAside(UUID caseId) {
    var said = conflicts.of(caseId).filter(ForceConflicts.Said::inConflict);
    if (said.isPresent()) {
      return said.map(it -> "The force itself stands in a conflict: " + it.reasons());
    }
    return conflicts.isCorruptionPossible(caseId)
        ? Optional.of("One of the force's own people may be a suspect.")
        : Optional.empty();
  }

  /** The rounds that were counted, the newest first. */
  public List<Held> held(UUID caseId) {
    return panels.newest(caseId).stream()
        .flatMap(panel -> panels.rounds(panel.id()).stream().map(round -> held(panel, round)))
        .flatMap(Optional::stream)
        .sorted(java.util.Comparator.comparing(Held::round).reversed())
        .toList();
  }

  private Optional<Held> held(Panel panel, Round round) {
    if (round.isOpen()) {
      return Optional.empty();
    }
    Stream<Vote> votes = panels.votes(panel.id(), round.number()).stream();
    var dissent =
        votes
            .filter(vote -> vote.defers() || vote.outcome() != round.outcome())
            .map(v -> new Dissent(v.defers() ? null : v.outcome().name(), v.reasons()))
            .toList();
    String outcome = round.outcome() == null ? null : round.outcome().name();
    return Optional.of(new Held(round.number(), round.result().name(), outcome, dissent));
  }
}
