package org.casereview.screening;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.casereview.casefile.CaseFile;
import org.casereview.people.People;
import org.casereview.people.Person;
import org.springframework.stereotype.Component;

/** Says why a case is in or out of scope: the rules, the answers, what each rests on, who. */
@Component
class WhyScope {

  private final Rounds rounds;
  private final ExclusionRecords exclusions;
  private final ScopeTables tables;
  private final Moments moments;
  private final BasisWords basis;
  private final People people;

  WhyScope(
      Rounds rounds,
      ExclusionRecords exclusions,
      ScopeTables tables,
      Moments moments,
      BasisWords basis,
      People people) {
    this.rounds = rounds;
    this.exclusions = exclusions;
    this.tables = tables;
    this.moments = moments;
    this.basis = basis;
    this.people = people;
  }

  Why of(CaseFile file) {
    var round = rounds.newest(file.id()).filter(r -> r.proposal() != null).orElse(null);
    if (round == null) {
      return new Why(
          "scope", null, List.of("Nobody has screened this case yet."), List.of(), null, List.of());
    }
    boolean told = round.isConfirmed() && !isBlind(round);
    Finding finding = told ? round.confirmed() : round.proposal();
    var sentences = new ArrayList<String>();
    sentences.add(
        told
            ? "Confirmed by %s on %s, round %d of screening."
                .formatted(name(round.firstScreener()), moments.of(round.firstAt()), round.number())
            : "Proposed by the table; it is not settled yet.");
    sentences.add(tables.inWords(finding));
    for (String table : List.of("scope-outcome", "scope-reasons")) {
      sentences.addAll(tables.sentences(table, finding.rules()));
    }
    round.lines().forEach((question, line) -> sentences.add(told(question, line, told)));
    return new Why(
        "scope",
        finding.outcome(),
        sentences,
        finding.rules(),
        finding.tableVersion(),
        inputs(told ? round.latest() : round.derived()));
  }

  /** What the first screener of an exclusion answered is nobody's to see before the second has. */
  private boolean isBlind(Round round) {
    return round.confirmed().isExclusion() && exclusions.exclusion(round.id()).isEmpty();
  }

  private String told(Question question, Round.Line line, boolean told) {
    boolean corrected = told && line.confirmed() != null && line.confirmed() != line.derived();
    String label =
        Character.toUpperCase(question.label().charAt(0)) + question.label().substring(1);
    return corrected
        ? "%s: %s, corrected by the screener; the package said %s."
            .formatted(label, word(line.confirmed()), word(line.derived()))
        : "%s: %s (%s).".formatted(label, word(line.derived()), basis.of(line.basis()));
  }

  private static List<String> inputs(Sheet sheet) {
    return sheet.answers().entrySet().stream()
        .map((Map.Entry<Question, Answer> e) -> e.getKey().field() + "=" + e.getValue())
        .toList();
  }

  private static String word(Answer answer) {
    return answer.name().toLowerCase(java.util.Locale.ROOT);
  }

  private String name(String staffId) {
    return people.find(staffId).map(Person::name).orElse(staffId);
  }
}
