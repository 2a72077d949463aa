package org.casereview.platform;

import java.util.Map;
import java.util.Optional;

/** Evaluates the decision tables that process owners edit; the engine stands behind it. */
public interface Decisions {

  /**
   * Evaluates a table of the newest release.
   *
   * @param decision id of the decision, such as {@code scope-outcome}
   * @param facts its inputs by name: codes, flags and numbers only
   */
  Verdict evaluate(String decision, Map<String, Object> facts);

  /**
   * What the owner of a table wrote beside a rule; empty when this release does not know the rule.
   *
   * @param rule id of the rule, as a verdict names it
   */
  Optional<String> sentence(String decision, String rule);
}
