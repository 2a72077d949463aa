package org.casereview.screening;

import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.casereview.casefile.CaseFile;
import org.casereview.platform.Verdict;
import org.casereview.risk.Dangers;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** What the table of priorities is asked about a case, and what it says. */
@Component
class PriorityFacts {

  /** What the rule says of a case, and of what. */
  record ByRule(Verdict verdict, TreeMap<String, Object> facts, List<String> modifiers) {

    String priority() {
      return verdict.code("priority");
    }

    String reason() {
      return verdict.code("priorityReason");
    }

    String rule() {
      return verdict.rules().get(0);
    }

    /** Such as {@code victims=3}; what nobody knows is UNKNOWN. */
    String[] inputs() {
      return Stream.concat(
              facts.entrySet().stream()
                  .map(f -> f.getKey() + "=" + (f.getValue() == null ? "UNKNOWN" : f.getValue())),
              modifiers.stream().map(MODIFIER::concat))
          .toArray(String[]::new);
    }
  }

  /** Before the code of each modifier that applied, among the inputs. */
  static final String MODIFIER = "modifier=";

  private final ScopeTables tables;
  private final Modifiers modifiers;
  private final SecondSheets seconds;
  private final Dangers dangers;
  private final ObjectProvider<PackageFacts> packages;
  private final ObjectProvider<LinkedCases> links;

  PriorityFacts(
      ScopeTables tables,
      Modifiers modifiers,
      SecondSheets seconds,
      Dangers dangers,
      ObjectProvider<PackageFacts> packages,
      ObjectProvider<LinkedCases> links) {
    this.tables = tables;
    this.modifiers = modifiers;
    this.seconds = seconds;
    this.dangers = dangers;
    this.packages = packages;
    this.links = links;
  }

  /** Asks the table of what is on file now; a danger that a person closed is over. */
  ByRule of(CaseFile file, Round round) {
    var said = packages.getObject().of(file.id());
    var raising = modifiers.of(file.id(), said.raisedByModifier());
    var facts = new TreeMap<String, Object>();
    facts.put("currentRisk", isInDanger(file.id(), round));
    facts.put("rapeAlleged", file.rapeAlleged());
    facts.put("penetrativeAlleged", said.penetrativeAlleged());
    facts.put("victimUnder13", said.victimUnder13());
    facts.put("victims", known(said.victims()));
    facts.put("suspects", known(said.suspects()));
    facts.put("linkedToReferred", linked(file.id()).orElse(null));
    facts.put("trafficking", said.trafficking());
    facts.put("raisedByModifier", !raising.isEmpty());
    return new ByRule(tables.priority(facts), facts, raising);
  }

  /** A number that no row and no count gives is unknown, not none. */
  private static Integer known(int number) {
    return number == 0 ? null : number;
  }

  /** Somebody sees danger now, at the screening or in an urgent risk, and it is not over. */
  private boolean isInDanger(UUID caseId, Round round) {
    return dangers.isPresent(caseId) || (seesDanger(round) && !dangers.areOver(caseId));
  }

  /** Of two screeners one may have seen it. */
  private boolean seesDanger(Round round) {
    return round.latest().says(Question.CURRENT_RISK)
        || seconds
            .of(round.id())
            .filter(sheet -> sheet.answers().says(Question.CURRENT_RISK))
            .isPresent();
  }

  /** Links that nobody has judged are unknown: no value, never false. */
  private Optional<Boolean> linked(UUID caseId) {
    return Optional.ofNullable(links.getIfAvailable()).flatMap(all -> all.isLinked(caseId));
  }
}
