package org.casereview.sla;

import java.util.HashMap;
import java.util.Optional;
import org.casereview.platform.Decisions;
import org.casereview.platform.Verdict;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Asks the decision table {@code sla-targets} how long a task may take. */
@Component
class Targets {

  static final String TABLE = "sla-targets";

  private final Decisions decisions;
  private final double warnShare;

  Targets(Decisions decisions, @Value("${casereview.sla.warn-share:0.8}") double warnShare) {
    this.decisions = decisions;
    this.warnShare = warnShare;
  }

  /** A task without a target is a fault of the release: nothing may wait without a deadline. */
  Target of(String process, String activity, String priority) {
    return find(process, activity, priority)
        .orElseThrow(
            () ->
                new IllegalStateException(
                    "The table %s has no rule for %s of %s with priority %s."
                        .formatted(TABLE, activity, process, priority)));
  }

  /** What the table says now where it says something else than when the clocks began. */
  Optional<Target> changed(ClocksAtStake.Rule rule) {
    return find(rule.process(), rule.activity(), rule.priority())
        .filter(target -> !rule.isAs(target));
  }

  Optional<Target> find(String process, String activity, String priority) {
    var facts = new HashMap<String, Object>();
    facts.put("process", process);
    facts.put("activity", activity);
    facts.put("priority", priority);
    Verdict verdict = decisions.evaluate(TABLE, facts);
    if (verdict.rows().isEmpty()) {
      return Optional.empty();
    }
    int limit = verdict.number("limit");
    return Optional.of(
        new Target(
            verdict.code("slaId"),
            limit,
            LimitUnit.valueOf(verdict.code("unit")),
            verdict.only("warn") == null ? (int) (limit * warnShare) : verdict.number("warn"),
            verdict.code("tellTeam"),
            verdict.code("evidenceGrade"),
            verdict.code("sourceRef"),
            verdict.rules().get(0),
            verdict.version()));
  }
}
