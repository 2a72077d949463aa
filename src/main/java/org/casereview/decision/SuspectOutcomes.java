package org.casereview.decision;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import org.casereview.casefile.CaseFiles;
import org.casereview.casefile.CaseState;
import org.casereview.casefile.CaseSuspects;
import org.casereview.people.People;
import org.casereview.platform.Act;
import org.casereview.platform.Refusal;
import org.casereview.policy.Policy;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Outcomes for each suspect and crime: proposed by members of the panel with their votes, and
 * hidden like these; what more than half say is released with the outcome of the case. Where an
 * acquittal stands in the way, legal advice is asked for.
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
  private final Voters voters;
  private final EachSuspect each;
  private final People people;
  private final Policy policy;
  private final ApplicationEventPublisher events;

  SuspectOutcomes(
      CaseFiles cases,
      CaseSuspects suspects,
      PanelRecords panels,
      SuspectRecords records,
      Acquittals acquittals,
      LegalAdvices advices,
      Voters voters,
      EachSuspect each,
      People people,
      Policy policy,
      ApplicationEventPublisher events) {
    this.cases = cases;
    this.suspects = suspects;
    this.panels = panels;
    this.records = records;
    this.acquittals = acquittals;
    this.advices = advices;
    this.voters = voters;
    this.each = each;
    this.people = people;
    this.policy = policy;
    this.events = events;
  }

  /** Proposes outcomes; a later proposal takes the place of an earlier one, which stays on file. */
  public void propose(UUID caseId, String person, List<Proposed> all) throws Refusal {
    voters.requireSeat(caseId, person);
    if (people.find(person).filter(p -> policy.lets(p.teams(), "propose-outcomes")).isEmpty()) {
      throw new Refusal("Members of the panel propose outcomes for suspects.");
    }
    var file = cases.get(caseId);
    var panel = panels.newest(caseId);
    if (file.state() != CaseState.PANEL || panel.isEmpty()) {
      throw new Refusal("This case does not stand before the panel. Load the page again.");
    }
    int round = openRound(panel.get(), person);
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
      records.propose(panel.get(), round, what, file.version(), person);
    }
    events.publishEvent(
        Act.altered("SUSPECT_OUTCOMES_PROPOSED", caseId, panel.get().id())
            .with("number", "" + all.size()));
  }

  /** Once the own vote is cast, what went with it is not changed any more. */
  private int openRound(Panel panel, String person) throws Refusal {
    var rounds = panels.rounds(panel.id());
    var round = rounds.get(rounds.size() - 1);
    if (!round.isOpen()
        || panels.votes(panel.id(), round.number()).stream()
            .anyMatch(vote -> vote.voterId().equals(person))) {
      throw new Refusal(
          "Outcomes for suspects go with your vote, and it is cast. If the panel votes again,"
              + " propose them then.");
    }
    return round.number();
  }

  private void check(UUID caseId, Proposed one) throws Refusal {
    if (one.suspect() != null
        && suspects.of(caseId).stream().noneMatch(s -> s.pseudonym().equals(one.suspect()))) {
      throw new Refusal(
          "This case has no suspect %s. Load the page again.".formatted(one.suspect()));
    }
    if (one.suspect() == null || one.crime() != null) {
      requireCrime(caseId, one);
    }
    if (one.reasons() == null || one.reasons().isBlank()) {
      throw new Refusal(
          "Give the reasons for %s."
              .formatted(one.suspect() == null ? "the crime" : one.suspect()));
    }
    acquittals.require(caseId, one.suspect(), one.outcome());
  }

  /** Without a suspect it is of a crime for which the force named nobody. */
  private void requireCrime(UUID caseId, Proposed one) throws Refusal {
    if (suspects.crimes(caseId).stream()
        .filter(c -> one.crime() != null && c.position() == one.crime())
        .noneMatch(c -> one.suspect() != null || c.suspect() == null)) {
      throw new Refusal("This case has no such crime. Load the page again.");
    }
  }

  /** Releases what holds for each suspect with the outcome of the case. Safe to repeat. */
  void release(UUID caseId, Decided decided) {
    if (!records.decided(decided.id()).isEmpty()) {
      return;
    }
    for (SuspectOutcome one : whole(caseId, decided)) {
      records.decide(caseId, decided.id(), one, null);
    }
    var barred = acquittals.barred(caseId);
    suspects.of(caseId).stream()
        .filter(CaseSuspects.Suspect::isLiving)
        .map(CaseSuspects.Suspect::pseudonym)
        .filter(barred::contains)
        .forEach(suspect -> advices.ask(caseId, decided.id(), suspect));
  }

  /**
   * Whether an acquittal came up for somebody whom the panel meant, and without that suspect what
   * it agreed on is not what it decided: nobody else takes that place. What ends without anybody
   * being investigated rests on no suspect.
   */
  boolean isTurned(UUID caseId, Decided decided) {
    if (!Acquittals.investigates(decided.outcome())) {
      return false;
    }
    var agreed = agreed(decided);
    var barred = acquittals.barred(caseId);
    return agreed.stream()
            .anyMatch(
                one -> Acquittals.investigates(one.outcome()) && barred.contains(one.suspect()))
        && SuspectOutcome.summary(each.with(agreed, caseId, decided.outcome()))
            .filter(sum -> sum == decided.outcome())
            .isEmpty();
  }

  /** What the panel agreed on, where that amounts to the outcome that was decided. */
  private List<SuspectOutcome> whole(UUID caseId, Decided decided) {
    var all = each.with(agreed(decided), caseId, decided.outcome());
    if (SuspectOutcome.summary(all).filter(sum -> sum == decided.outcome()).isPresent()) {
      return all;
    }
    if (all.stream().anyMatch(one -> "PROPOSED".equals(one.basis()))) {
      events.publishEvent(Act.altered("SUSPECT_PROPOSALS_NOT_FOLLOWED", caseId, decided.id()));
    }
    return each.with(List.of(), caseId, decided.outcome());
  }

  /** One line for each suspect or crime, with the reasons of all who said so. */
  private List<SuspectOutcome> agreed(Decided decided) {
    var lines = new LinkedHashMap<String, SuspectOutcome>();
    for (SuspectOutcome one : records.agreed(decided.id())) {
      lines.merge(one.suspect() + " " + one.crime(), one, SuspectOutcome::andReasonsOf);
    }
    return List.copyOf(lines.values());
  }
}
