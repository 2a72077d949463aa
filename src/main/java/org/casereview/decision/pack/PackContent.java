package org.casereview.decision.pack;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.casereview.casefile.CaseFile;
import org.casereview.casefile.CaseSuspects;
import org.casereview.casefile.CaseVictims;
import org.casereview.casefile.ForceAccount;
import org.casereview.casefile.PersonNames;
import org.casereview.casefile.VictimWishes;
import org.casereview.decision.PanelPapers;
import org.casereview.people.Forces;
import org.casereview.referral.NarrativeCodes;
import org.casereview.referral.Referrals;
import org.casereview.review.ReviewFindings;
import org.casereview.review.ReviewFindings.Finding;
import org.casereview.screening.StageQuestions;
import org.springframework.stereotype.Component;

/** Gathers what a pack says of a case, by pseudonym. */
@Component
class PackContent {

  private static final List<String> EFFECTS = List.of("DECISIVE", "PROBABLE", "POSSIBLE", "NONE");

  private final Referrals referrals;
  private final ForceAccount accounts;
  private final CaseSuspects suspects;
  private final CaseVictims victims;
  private final VictimWishes wishes;
  private final PersonNames names;
  private final ReviewFindings findings;
  private final PackLines lines;
  private final PackAnswers answers;
  private final PackBefore before;
  private final PanelPapers papers;
  private final PackRounds rounds;
  private final StageQuestions questions;
  private final Forces forces;

  PackContent(
      Referrals referrals,
      ForceAccount accounts,
      CaseSuspects suspects,
      CaseVictims victims,
      VictimWishes wishes,
      PersonNames names,
      ReviewFindings findings,
      PackLines lines,
      PackAnswers answers,
      PackBefore before,
      PanelPapers papers,
      PackRounds rounds,
      StageQuestions questions,
      Forces forces) {
    this.referrals = referrals;
    this.accounts = accounts;
    this.suspects = suspects;
    this.victims = victims;
    this.wishes = wishes;
    this.names = names;
    this.findings = findings;
    this.lines = lines;
    this.answers = answers;
    this.before = before;
    this.papers = papers;
    this.rounds = rounds;
    this.questions = questions;
    this.forces = forces;
  }

  Pack of(CaseFile file, String printedBy, String printedAt) {
    UUID id = file.id();
    var hide = pseudonyms(id);
    var review = findings.of(id);
    var found = review.map(ReviewFindings.Submitted::findings).orElseGet(List::of);
    var account = accounts.of(id);
    return new Pack(
        file.number(),
        file.version(),
        printedBy,
        printedAt,
        referrals.of(id).map(NarrativeCodes::of).map(NarrativeCodes::sentence).orElse(null),
        before.of(id, hide),
        account(file, account, hide),
        persons(id),
        crimes(id, hide),
        hide.in(account.map(ForceAccount.Account::rationale).orElse(null)),
        hide.in(review.map(ReviewFindings.Submitted::summary).orElse(null)),
        found.stream()
            .sorted(Comparator.comparing(f -> EFFECTS.indexOf(f.effect())))
            .map(f -> failing(f, hide))
            .toList(),
        answers.of(id, hide),
        lines.achievable(id, hide),
        lines.missed(id, hide),
        recommended(id, review, hide),
        papers.proposed(id).stream().map(p -> proposed(id, p, hide)).toList(),
        questions.open(id).stream().map(q -> new Pack.Row(q.request(), hide.in(q.text()))).toList(),
        rounds.of(id, hide));
  }

  private Pseudonyms pseudonyms(UUID id) {
    var all = new LinkedHashMap<String, List<String>>();
    Stream.concat(
            suspects.of(id).stream().map(CaseSuspects.Suspect::pseudonym),
            victims.of(id).stream().map(CaseVictims.Victim::pseudonym))
        .forEach(who -> all.put(who, names.allOf(id, who)));
    return new Pseudonyms(all);
  }

  private List<String> account(
      CaseFile file, Optional<ForceAccount.Account> told, Pseudonyms hide) {
    var said = new ArrayList<String>();
    said.add(
        "%s. Priority %s%s."
            .formatted(
                forces.name(file.forceCode()),
                Plain.or(file.priority(), "not set"),
                file.rapeAlleged() ? ", rape alleged" : ""));
    told.ifPresent(
        it ->
            said.add(
                "Reported %s; offences from %s to %s; closed %s with outcome %s, decided by %s."
                    .formatted(
                        Plain.known(it.reported()),
                        Plain.known(it.offenceFrom()),
                        Plain.known(it.offenceTo()),
                        Plain.known(it.closed()),
                        Plain.known(it.outcomeCode()),
                        Plain.word(it.decidedBy()))));
    papers.whyTheForceStandsAside(file.id()).ifPresent(why -> said.add(hide.in(why)));
    return said;
  }

  private List<Pack.Row> persons(UUID id) {
    var barred = papers.barred(id);
    return Stream.concat(
            suspects.of(id).stream()
                .map(
                    s ->
                        new Pack.Row(
                            "Suspect " + s.pseudonym(),
                            (s.isLiving() ? "living" : "dead") + acquittal(s, barred))),
            victims.of(id).stream()
                .map(
                    v ->
                        new Pack.Row(
                            "Victim " + v.pseudonym(),
                            "wishes on record: "
                                + wishes.of(v.id()).map(Plain::word).orElse("none yet"))))
        .toList();
  }

  private static String acquittal(CaseSuspects.Suspect one, Set<String> barred) {
    if (barred.contains(one.pseudonym())) {
      return "; acquitted before: no reopening without legal advice";
    }
    return Boolean.TRUE.equals(one.acquitted())
        ? "; acquitted before: by legal advice on record may be investigated again"
        : "";
  }

  private List<String> crimes(UUID id, Pseudonyms hide) {
    var all = suspects.crimes(id);
    return all.stream()
        .map(
            c ->
                "%d. %s (suspect %s, victim %s)"
                    .formatted(
                        all.indexOf(c) + 1,
                        Plain.or(hide.in(c.description()), "not described"),
                        Plain.or(c.suspect(), "not named"),
                        Plain.or(c.victim(), "not named")))
        .toList();
  }

  private static Pack.Row failing(Finding f, Pseudonyms hide) {
    return new Pack.Row(
        "%s %s".formatted(f.item(), Plain.or(f.failingTitle(), f.title())),
        "%s: effect %s, cause %s, can still be done: %s. %s"
            .formatted(
                Plain.or(f.failing(), "no code"),
                Plain.word(f.effect()),
                Plain.word(f.cause()),
                Plain.word(f.stillAchievable()),
                Plain.or(hide.in(f.done()), "")));
  }

  private List<Pack.Row> recommended(
      UUID id, Optional<ReviewFindings.Submitted> review, Pseudonyms hide) {
    var rows = new ArrayList<Pack.Row>();
    review.ifPresent(
        r ->
            rows.add(
                new Pack.Row(
                    "The reviewer: " + Plain.word(r.recommendation()), hide.in(r.reasons()))));
    papers
        .recommended(id)
        .ifPresent(
            r ->
                rows.add(
                    new Pack.Row(
                        "The table, rule %s: %s"
                            .formatted(r.rule().replace("outcome_", ""), Plain.word(r.outcome())),
                        Plain.or(r.sentence(), "")
                            + " Together with: "
                            + Plain.word(r.with())
                            + ". The panel decides.")));
    return rows;
  }

  private Pack.Row proposed(UUID id, PanelPapers.OfSuspect p, Pseudonyms hide) {
    var positions = suspects.crimes(id).stream().map(CaseSuspects.Crime::position).toList();
    String crime = p.crime() == null ? "" : ", crime " + (positions.indexOf(p.crime()) + 1);
    String of = p.suspect() == null ? "Nobody named" + crime : p.suspect() + crime;
    return new Pack.Row(of + ": " + Plain.word(p.outcome()), hide.in(p.reasons()));
  }
}
