package org.casereview.sla;

import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which targets a statute or a published national scheme sets: reference data. */
@Component
class Statutory {

  private final JdbcClient jdbc;

  Statutory(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** What sets it; empty for a target of our own. */
  Optional<String> source(String slaId) {
    return jdbc.sql("select source_ref from casereview.statutory_target where sla_id = ?")
        .param(slaId)
        .query(String.class)
        .optional();
  }
}
