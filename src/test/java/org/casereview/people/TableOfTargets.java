package org.casereview.people;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.casereview.platform.Decisions;
import org.casereview.platform.Verdict;

/** A table sla-targets that a test fills. */
public class TableOfTargets implements Decisions {

  private final Map<String, Map<String, Object>> rows = new HashMap<>();

  public void clear() {
    rows.clear();
    add("account", "BREACH-1", 1, "WD");
    add("acknowledge", "SLA-01", 1, "WD");
    add("checkCompleteness", "SLA-02", 3, "WD");
    add("triageDanger", "SLA-03", 24, "H");
    add("assignPriority", "SLA-07", 0, "WD");
    rows.put("answerGaps", row("SLA-41", 20, "WD", "force-liaisons", Map.of("warn", "15WD")));
    rows.put("statutory", row("BREACH-2", 0, "WD", "heads-of-review", Map.of()));
  }

  public void add(String activity, String slaId, int limit, String unit) {
    rows.put(activity, row(slaId, limit, unit, "managers", Map.of()));
  }

  /** Of cases of one priority. */
  public void addOf(String priority, String activity, String slaId, int limit, String unit) {
    add(activity + " " + priority, slaId, limit, unit);
  }

  /** With columns that are not in every row, such as {@code warn}. */
  public void add(String activity, String slaId, int limit, String unit, Map<String, ?> more) {
    rows.put(activity, row(slaId, limit, unit, "managers", more));
  }

  private static Map<String, Object> row(
      String slaId, int limit, String unit, String team, Map<String, ?> more) {
    var row = new HashMap<String, Object>();
    row.put("slaId", slaId);
    row.put("limit", limit);
    row.put("unit", unit);
    row.put("tellTeam", team);
    row.put("evidenceGrade", "DES");
    row.put("sourceRef", "domain.md 11");
    row.putAll(more);
    return row;
  }

  @Override
  public Optional<String> sentence(String decision, String rule) {
    return Optional.empty();
  }

  @Override
  public Verdict evaluate(String decision, Map<String, Object> facts) {
    var usual = rows.get(facts.get("activity"));
    var row = rows.getOrDefault(facts.get("activity") + " " + facts.get("priority"), usual);
    return row == null
        ? new Verdict(decision, 3, List.of(), List.of())
        : new Verdict(decision, 3, List.of("rule-" + facts.get("activity")), List.of(row));
  }
}
