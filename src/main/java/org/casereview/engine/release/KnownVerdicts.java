package org.casereview.engine.release;

import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.casereview.platform.Verdict;

/**
 * What tables have said of equal facts already: a table gives the same answer each time, and many
 * cases are alike.
 */
class KnownVerdicts {

  private static final int MOST = 4_000;

  private record Asked(String decision, int version, Map<String, Object> facts) {}

  private final Map<Asked, Verdict> known =
      Collections.synchronizedMap(
          new LinkedHashMap<>(256, 0.75f, true) {
            @Override
            protected boolean removeEldestEntry(Map.Entry<Asked, Verdict> oldest) {
              return size() > MOST;
            }
          });

  Verdict of(String decision, int version, Map<String, Object> facts, Supplier<Verdict> table) {
    // The caller may go on with its map; null is a value here, so Map.copyOf cannot be used.
    var asked = new Asked(decision, version, new HashMap<>(facts));
    Verdict verdict = known.get(asked);
    if (verdict == null) {
      verdict = table.get();
      known.put(asked, verdict);
    }
    return verdict;
  }
}
