package org.casereview.decision;

import java.util.ArrayList;
import java.util.List;
import org.casereview.casefile.CaseSuspects;
import org.casereview.people.People;
import org.casereview.people.Person;
import org.casereview.platform.Actor;
import org.casereview.policy.Policy;
import org.springframework.stereotype.Component;

/** The suspects and crimes of a case with what is proposed or decided for each, by pseudonym. */
@Component
class SuspectFacts {

  /**
   * Everything that is shown of them to who decides.
   *
   * @param panelAgain how the panel comes to decide again, in a sentence
   * @param mayBeHalted whether that is so because an acquittal bars everybody
   */
  record View(
      boolean decided,
      boolean mayPropose,
      boolean mayAskAdvice,
      String panelAgain,
      boolean mayBeHalted,
      List<Who> suspects,
      List<Crime> crimes,
      List<Line> lines) {}

  /**
   * A suspect; barred where an acquittal stands in the way.
   *
   * @param advice the newest, or null
   * @param earlier the advice before it, oldest first
   */
  record Who(
      String pseudonym,
      boolean living,
      boolean barred,
      LegalAdvices.Shown advice,
      List<LegalAdvices.Shown> earlier) {}

  /** A crime by its place in the force's list; what it is said to have been stays folded there. */
  record Crime(int position, String suspect, String victim) {}

  /**
   * What is proposed, or was decided, for a suspect or a suspect and a crime.
   *
   * @param mine whether the reader proposes it in the round that is open
   */
  record Line(
      java.util.UUID id,
      String suspect,
      Integer crime,
      Outcome outcome,
      String basis,
      String reasons,
      String by,
      boolean mine) {}

  private final CaseSuspects suspects;
  private final PanelRecords panels;
  private final SuspectRecords records;
  private final OutcomeRecords outcomes;
  private final Voters voters;
  private final Acquittals acquittals;
  private final LegalAdvices advices;
  private final FurtherAdvice further;
  private final PanelAgain again;
  private final People people;
  private final Policy policy;

  SuspectFacts(
      CaseSuspects suspects,
      PanelRecords panels,
      SuspectRecords records,
      OutcomeRecords outcomes,
      Voters voters,
      Acquittals acquittals,
      LegalAdvices advices,
      FurtherAdvice further,
      PanelAgain again,
      People people,
      Policy policy) {
    this.suspects = suspects;
    this.panels = panels;
    this.records = records;
    this.outcomes = outcomes;
    this.voters = voters;
    this.acquittals = acquittals;
    this.advices = advices;
    this.further = further;
    this.again = again;
    this.people = people;
    this.policy = policy;
  }

  View of(Panel panel) {
    var decided = outcomes.ofPanel(panel.id());
    var barred = acquittals.barred(panel.caseId());
    var advice = advices.of(panel.caseId());
    var all = new ArrayList<Who>();
    for (var one : suspects.of(panel.caseId())) {
      var given = advice.stream().filter(a -> a.suspect().equals(one.pseudonym())).toList();
      int newest = given.size() - 1;
      all.add(
          new Who(
              one.pseudonym(),
              one.isLiving(),
              barred.contains(one.pseudonym()),
              newest < 0 ? null : given.get(newest),
              newest < 0 ? List.of() : given.subList(0, newest)));
    }
    return new View(
        decided.isPresent(),
        mayPropose(panel),
        mayAskAdvice(panel),
        again.sentence(panel.caseId()),
        again.isByHalt(panel.caseId()),
        all,
        suspects.crimes(panel.caseId()).stream()
            .map(c -> new Crime(c.position(), c.suspect(), c.victim()))
            .toList(),
        decided.map(o -> lines(records.decided(o.id()), false)).orElseGet(() -> proposed(panel)));
  }

  /** Hidden like the votes that they go with: the own ones, and those of the round counted last. */
  private List<Line> proposed(Panel panel) {
    var newest = newest(panel);
    var own =
        newest.isOpen()
            ? records.own(panel.id(), newest.number(), Actor.now())
            : List.<SuspectOutcome>of();
    var shown = new ArrayList<>(lines(own, true));
    shown.addAll(lines(records.counted(panel.id()), false));
    return shown;
  }

  private List<Line> lines(List<SuspectOutcome> all, boolean mine) {
    return all.stream().map(one -> line(one, mine)).toList();
  }

  /** Before the own vote, and from a seat. */
  private boolean mayPropose(Panel panel) {
    var newest = newest(panel);
    return newest.isOpen()
        && panels.votes(panel.id(), newest.number()).stream()
            .noneMatch(vote -> vote.voterId().equals(Actor.now()))
        && people
            .find(Actor.now())
            .filter(
                p ->
                    policy.lets(p.teams(), "propose-outcomes") && voters.mayVote(panel.caseId(), p))
            .isPresent();
  }

  private boolean mayAskAdvice(Panel panel) {
    return people.find(Actor.now()).filter(p -> further.mayAsk(panel.caseId(), p)).isPresent();
  }

  private Round newest(Panel panel) {
    var rounds = panels.rounds(panel.id());
    return rounds.get(rounds.size() - 1);
  }

  private Line line(SuspectOutcome one, boolean mine) {
    return new Line(
        one.id(),
        one.suspect(),
        one.crime(),
        one.outcome(),
        one.basis(),
        one.reasons(),
        one.by() == null ? null : people.find(one.by()).map(Person::name).orElse(one.by()),
        mine);
  }
}
