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
  }

  public void add(String activity, String slaId, int limit, String unit) {
    rows.put(
        activity,
        Map.of(
            "slaId",
            slaId,
            "limit",
            limit,
            "unit",
            unit,
            "tellTeam",
            "managers",
            "evidenceGrade",
            "DES",
            "sourceRef",
            "domain.md 11"));
  }

  @Override
  public Optional<String> sentence(String decision, String rule) {
    return Optional.empty();
  }

  @Override
  public Verdict evaluate(String decision, Map<String, Object> facts) {
    var row = rows.get(facts.get("activity"));
    return row == null
        ? new Verdict(decision, 3, List.of(), List.of())
        : new Verdict(decision, 3, List.of("rule-" + facts.get("activity")), List.of(row));
  }
}
