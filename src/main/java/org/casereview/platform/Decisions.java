package org.casereview.platform;

import java.util.Map;

/** Evaluates the decision tables that process owners edit; the engine stands behind it. */
public interface Decisions {

  /**
   * Evaluates a table of the newest release.
   *
   * @param decision id of the decision, such as {@code scope-outcome}
   * @param facts its inputs by name: codes, flags and numbers only
   */
  Verdict evaluate(String decision, Map<String, Object> facts);
}
