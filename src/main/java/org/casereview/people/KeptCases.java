package org.casereview.people;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which cases are kept from a person: it says that, never why. */
@Component
public class KeptCases {

  private final JdbcClient jdbc;
  private final Clock clock;

  KeptCases(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  public boolean isKeptFrom(String staffId, UUID caseId) {
    return jdbc.sql("select casereview.is_excluded(?, ?, ?)")
        .param(staffId)
        .param(caseId)
        .param(Timestamp.from(clock.instant()))
        .query(Boolean.class)
        .single();
  }
}
