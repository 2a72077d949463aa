package org.casereview.decision;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.casereview.platform.Decisions;
import org.casereview.review.Ledger;
import org.casereview.review.LedgerLine;
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
  private final Ledger ledger;
  private final FindingMeanings meanings;
  private final ForceConflicts conflicts;
  private final Acquittals acquittals;
  private final JdbcClient jdbc;
  private final Clock clock;

  Recommendations(
      Decisions decisions,
      ReviewFindings findings,
      Ledger ledger,
      FindingMeanings meanings,
      ForceConflicts conflicts,
      Acquittals acquittals,
      JdbcClient jdbc,
      Clock clock) {
    this.decisions = decisions;
    this.findings = findings;
    this.ledger = ledger;
    this.meanings = meanings;
    this.conflicts = conflicts;
    this.acquittals = acquittals;
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
    facts.put("allLiveSuspectsAcquitted", acquittals.standForAll(caseId));
    var lines = ledger.of(caseId);
    facts.put("achievableEffect", strongest(found, lines, "YES"));
    facts.put("unclearEffect", strongest(found, lines, "UNKNOWN"));
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

  /** The ledger has the last word on a finding that it took in: a force may have followed it. */
  private static String strongest(List<Finding> found, List<LedgerLine> lines, String achievable) {
    var standing = lines.stream().filter(it -> it.can(achievable)).map(it -> it.said().effect());
    var beside =
        found.stream()
            .filter(it -> achievable.equals(it.stillAchievable()))
            .filter(it -> lines.stream().noneMatch(line -> isOf(line, it)))
            .map(Finding::effect);
    return EFFECTS.get(
        Stream.concat(standing, beside)
            .filter(Objects::nonNull)
            .mapToInt(EFFECTS::indexOf)
            .max()
            .orElse(0));
  }

  private static boolean isOf(LedgerLine line, Finding finding) {
    return finding.item().equals(line.item()) && Objects.equals(finding.failing(), line.failing());
  }
}
