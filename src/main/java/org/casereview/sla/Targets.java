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
  private final Statutory statutory;
  private final String usualWarnings;

  Targets(
      Decisions decisions,
      Statutory statutory,
      @Value("${casereview.sla.warn:50%,80%}") String warn) {
    this.decisions = decisions;
    this.statutory = statutory;
    this.usualWarnings = warn;
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

  /** Of a matter of misconduct nobody else is told, whatever the table says. */
  private static String tells(String process, String team) {
    return Lateness.OF_MATTERS.equals(process) ? Lateness.RESTRICTED : team;
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
    return Optional.of(
        new Target(
            verdict.code("slaId"),
            verdict.number("limit"),
            LimitUnit.valueOf(verdict.code("unit")),
            new WarningPoints(verdict.only("warn") == null ? usualWarnings : verdict.code("warn")),
            tells(process, verdict.code("tellTeam")),
            verdict.code("evidenceGrade"),
            verdict.code("sourceRef"),
            verdict.rules().get(0),
            verdict.version(),
            statutory.source(verdict.code("slaId")).isPresent()));
  }
}
