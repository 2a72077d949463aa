package org.casereview.sla;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which targets a statute or a published national scheme sets: reference data, read once. */
@Component
class Statutory {

  private final JdbcClient jdbc;
  private volatile Map<String, String> known = Map.of();

  Statutory(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** What sets it; empty for a target of our own. */
  Optional<String> source(String slaId) {
    if (known.isEmpty()) {
      // A transaction without an actor sees no row: that is not remembered.
      known = read();
    }
    return Optional.ofNullable(known.get(slaId));
  }

  private Map<String, String> read() {
    var all = new HashMap<String, String>();
    jdbc.sql("select sla_id, source_ref from casereview.statutory_target")
        .query((row, i) -> Map.entry(row.getString(1), row.getString(2)))
        .list()
        .forEach(target -> all.put(target.getKey(), target.getValue()));
    return Map.copyOf(all);
  }
}
