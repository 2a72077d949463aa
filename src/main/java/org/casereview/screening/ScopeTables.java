package org.casereview.screening;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.casereview.platform.Decisions;
import org.casereview.platform.Verdict;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Asks the tables of scope and priority, and puts their codes into plain words. */
@Component
class ScopeTables {

  private final Decisions decisions;
  private final JdbcClient jdbc;

  ScopeTables(Decisions decisions, JdbcClient jdbc) {
    this.decisions = decisions;
    this.jdbc = jdbc;
  }

  Finding assess(Sheet answers, int requestsUnanswered) {
    Map<String, Object> facts = answers.facts(requestsUnanswered);
    Verdict outcome = decisions.evaluate("scope-outcome", facts);
    Verdict reasons = decisions.evaluate("scope-reasons", facts);
    String primary = outcome.code("primaryReason");
    var all = new LinkedHashSet<String>();
    if (primary != null) {
      all.add(primary);
    }
    reasons.rows().forEach(row -> all.add(row.get("reason").toString()));
    var rules = new ArrayList<>(outcome.rules());
    rules.addAll(reasons.rules());
    return new Finding(
        outcome.code("scopeOutcome"), primary, List.copyOf(all), rules, outcome.version());
  }

  Verdict priority(Map<String, Object> facts) {
    return decisions.evaluate("priority", facts);
  }

  /** What stands beside these rules, in their order; what an older table said is left out. */
  List<String> sentences(String decision, List<String> rules) {
    return rules.stream()
        .map(rule -> decisions.sentence(decision, rule))
        .flatMap(Optional::stream)
        .toList();
  }

  /** For example: "Something is unknown and has to be asked of the force first. Why: ..." */
  String inWords(Finding finding) {
    String why = String.join("; ", finding.reasons().stream().map(this::text).toList());
    return sentence(text(finding.outcome())) + (why.isEmpty() ? "" : " Why: " + why + ".");
  }

  String text(String code) {
    return jdbc.sql("select text from casereview.scope_wording where code = ?")
        .param(code)
        .query(String.class)
        .optional()
        .orElse(code);
  }

  static String sentence(String words) {
    return Character.toUpperCase(words.charAt(0)) + words.substring(1) + ".";
  }
}
