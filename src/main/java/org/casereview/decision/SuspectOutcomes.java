package org.casereview.decision;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.casereview.casefile.CaseFiles;
import org.casereview.casefile.CaseState;
import org.casereview.casefile.CaseSuspects;
import org.casereview.people.People;
import org.casereview.platform.Act;
import org.casereview.platform.Refusal;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Outcomes for each suspect and crime: proposed by members of the panel while they vote, released
 * with the outcome of the case. Where an acquittal stands in the way, legal advice is asked for.
 */
@Service
@Transactional(rollbackFor = Refusal.class)
public class SuspectOutcomes {

  /** What a member proposes. */
  public record Proposed(String suspect, Integer crime, Outcome outcome, String reasons) {}

  private final CaseFiles cases;
  private final CaseSuspects suspects;
  private final PanelRecords panels;
  private final SuspectRecords records;
  private final Acquittals acquittals;
  private final LegalAdvices advices;
  private final Voices voices;
  private final People people;
  private final ApplicationEventPublisher events;

  SuspectOutcomes(
      CaseFiles cases,
      CaseSuspects suspects,
      PanelRecords panels,
      SuspectRecords records,
      Acquittals acquittals,
      LegalAdvices advices,
      Voices voices,
      People people,
      ApplicationEventPublisher events) {
    this.cases = cases;
    this.suspects = suspects;
    this.panels = panels;
    this.records = records;
    this.acquittals = acquittals;
    this.advices = advices;
    this.voices = voices;
    this.people = people;
    this.events = events;
  }

  /** Proposes outcomes; a later proposal takes the place of an earlier one, which stays on file. */
  public void propose(UUID caseId, String person, List<Proposed> all) throws Refusal {
    voices.require(caseId, person);
    if (people.find(person).filter(p -> p.isIn("panel-members")).isEmpty()) {
      throw new Refusal("Members of the panel propose outcomes for suspects.");
    }
    var file = cases.get(caseId);
    var panel = panels.newest(caseId);
    if (file.state() != CaseState.PANEL || panel.isEmpty()) {
      throw new Refusal("This case does not stand before the panel. Load the page again.");
    }
    for (Proposed one : all) {
      check(caseId, one);
      var what =
          new SuspectOutcome(
              null,
              one.suspect(),
              one.crime(),
              one.outcome(),
              "PROPOSED",
              one.reasons(),
              null,
              null);
      records.propose(panel.get(), what, file.version(), person);
    }
    events.publishEvent(
        Act.altered("SUSPECT_OUTCOMES_PROPOSED", caseId, panel.get().id())
            .with("number", "" + all.size()));
  }

  private void check(UUID caseId, Proposed one) throws Refusal {
    if (suspects.of(caseId).stream().noneMatch(s -> s.pseudonym().equals(one.suspect()))) {
      throw new Refusal(
          "This case has no suspect %s. Load the page again.".formatted(one.suspect()));
    }
    if (one.crime() != null
        && suspects.crimes(caseId).stream().noneMatch(c -> c.position() == one.crime())) {
      throw new Refusal("This case has no such crime. Load the page again.");
    }
    if (one.reasons() == null || one.reasons().isBlank()) {
      throw new Refusal("Give the reasons for %s.".formatted(one.suspect()));
    }
    acquittals.require(caseId, one.suspect(), one.outcome());
  }

  /** Releases what holds for each suspect with the outcome of the case. Safe to repeat. */
  void release(UUID caseId, Decided decided) {
    if (!records.decided(decided.id()).isEmpty()) {
      return;
    }
    var barred = acquittals.barred(caseId);
    for (SuspectOutcome one : whole(caseId, decided, barred)) {
      records.decide(caseId, decided.id(), one, null);
    }
    suspects.of(caseId).stream()
        .filter(CaseSuspects.Suspect::isLiving)
        .map(CaseSuspects.Suspect::pseudonym)
        .filter(barred::contains)
        .forEach(suspect -> advices.ask(caseId, decided.id(), suspect));
  }

  /**
   * The proposals where they amount to the outcome that was decided, and for everybody else the
   * outcome of the case; nobody is reopened against an acquittal.
   */
  private List<SuspectOutcome> whole(UUID caseId, Decided decided, Set<String> barred) {
    var proposed = new ArrayList<>(records.proposed(decided.panelId()));
    proposed.removeIf(p -> Acquittals.investigates(p.outcome()) && barred.contains(p.suspect()));
    var all = with(caseId, decided, barred, proposed);
    return SuspectOutcome.summary(all).filter(sum -> sum == decided.outcome()).isPresent()
        ? all
        : with(caseId, decided, barred, List.of());
  }

  private List<SuspectOutcome> with(
      UUID caseId, Decided decided, Set<String> barred, List<SuspectOutcome> proposed) {
    var all = new ArrayList<>(proposed);
    for (var suspect : suspects.of(caseId)) {
      String who = suspect.pseudonym();
      if (proposed.stream().noneMatch(p -> p.suspect().equals(who) && p.crime() == null)) {
        boolean stays = Acquittals.investigates(decided.outcome()) && barred.contains(who);
        all.add(
            new SuspectOutcome(
                null,
                who,
                null,
                stays ? Outcome.CLOSE : decided.outcome(),
                stays ? "ACQUITTED" : "AS_THE_CASE",
                null,
                null,
                null));
      }
    }
    return all;
  }
}
