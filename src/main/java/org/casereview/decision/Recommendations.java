package org.casereview.decision;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Predicate;
import org.casereview.platform.Decisions;
import org.casereview.review.ReviewFindings;
import org.casereview.review.ReviewFindings.Finding;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Asks the table of outcomes what the findings of a review point to. It never decides. */
@Component
class Recommendations {

  static final String TABLE = "review-outcome";
  private static final List<String> EFFECTS = List.of("NONE", "POSSIBLE", "PROBABLE", "DECISIVE");

  /**
   * What the table says.
   *
   * @param rule its id, such as {@code outcome_O3}
   * @param with what goes together with the outcome, such as LEGAL_ADVICE
   * @param sentence what the owner of the table wrote beside the rule
   */
  record Recommended(String rule, Outcome outcome, String with, String sentence) {}

  private final Decisions decisions;
  private final ReviewFindings findings;
  private final FindingMeanings meanings;
  private final ForceConflicts conflicts;
  private final JdbcClient jdbc;
  private final Clock clock;

  Recommendations(
      Decisions decisions,
      ReviewFindings findings,
      FindingMeanings meanings,
      ForceConflicts conflicts,
      JdbcClient jdbc,
      Clock clock) {
    this.decisions = decisions;
    this.findings = findings;
    this.meanings = meanings;
    this.conflicts = conflicts;
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** Keeps what the table says of the file that the panel has before it. Safe to repeat. */
  void make(Panel panel, long fileVersion) {
    var facts = facts(panel.caseId());
    var said = decisions.evaluate(TABLE, facts);
    jdbc.sql(
            """
            insert into casereview.recommendation(panel_id, file_version, rule, table_version,
              outcome, together_with, inputs, made_at)
            values (?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing""")
        .params(
            panel.id(),
            fileVersion,
            said.rules().get(0),
            said.version(),
            said.code("recommendedOutcome"),
            said.code("recommendedWith"),
            facts.entrySet().stream()
                .map(fact -> fact.getKey() + "=" + fact.getValue())
                .toArray(String[]::new),
            Timestamp.from(clock.instant()))
        .update();
  }

  /** The newest of a panel; none for a panel that was opened before tables recommended. */
  Optional<Recommended> of(UUID panelId) {
    return jdbc.sql(
            "select rule, outcome, together_with from casereview.recommendation where panel_id = ?"
                + " order by file_version desc limit 1")
        .param(panelId)
        .query(
            (row, i) ->
                new Recommended(
                    row.getString("rule"),
                    Outcome.valueOf(row.getString("outcome")),
                    row.getString("together_with"),
                    decisions.sentence(TABLE, row.getString("rule")).orElse(null)))
        .optional();
  }

  /** The version of the file that the panel had before it first; 0 where none was noted. */
  long first(UUID panelId) {
    return jdbc.sql(
            "select coalesce(min(file_version), 0) from casereview.recommendation"
                + " where panel_id = ?")
        .param(panelId)
        .query(Long.class)
        .single();
  }

  private Map<String, Object> facts(UUID caseId) {
    var found = findings.of(caseId).map(ReviewFindings.Submitted::findings).orElseGet(List::of);
    var means = meanings.of(found);
    var facts = new TreeMap<String, Object>();
    facts.put("allLiveSuspectsAcquitted", meanings.allLivingAcquitted(caseId));
    facts.put("achievableEffect", strongest(found, "YES"));
    facts.put("unclearEffect", strongest(found, "UNKNOWN"));
    facts.put("decisionFlawed", means.contains("DECISION_FLAWED"));
    facts.put("prosecutorWrong", means.contains("PROSECUTOR_WRONG"));
    facts.put("forceInConflict", conflicts.isInConflict(caseId));
    facts.put("possibleCorruption", conflicts.isCorruptionPossible(caseId));
    facts.put(
        "beyondTheForce",
        means.contains("CROSS_FORCE") || meanings.isCrossForce(caseId)
            ? "CROSS_FORCE"
            : means.contains("ORGANISED_GROUP") ? "ORGANISED_GROUP" : "NO");
    return facts;
  }

  private static String strongest(List<Finding> found, String achievable) {
    Predicate<Finding> can = finding -> achievable.equals(finding.stillAchievable());
    return EFFECTS.get(
        found.stream().filter(can).mapToInt(f -> EFFECTS.indexOf(f.effect())).max().orElse(0));
  }
}
