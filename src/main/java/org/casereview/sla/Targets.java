package org.casereview.sla;

import java.util.HashMap;
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
    var facts = new HashMap<String, Object>();
    facts.put("process", process);
    facts.put("activity", activity);
    facts.put("priority", priority);
    Verdict verdict = decisions.evaluate(TABLE, facts);
    if (verdict.rows().isEmpty()) {
      throw new IllegalStateException(
          "The table %s has no rule for %s of %s with priority %s."
              .formatted(TABLE, activity, process, priority));
    }
    int limit = verdict.number("limit");
    return new Target(
        verdict.code("slaId"),
        limit,
        LimitUnit.valueOf(verdict.code("unit")),
        verdict.only("warn") == null ? (int) (limit * warnShare) : verdict.number("warn"),
        verdict.code("tellTeam"),
        verdict.code("evidenceGrade"),
        verdict.code("sourceRef"),
        verdict.rules().get(0),
        verdict.version());
  }
}
