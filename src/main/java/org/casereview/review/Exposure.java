package org.casereview.review;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How many narratives somebody has opened of late, from the record of what was opened. */
@Component
class Exposure {

  private final JdbcClient jdbc;
  private final Clock clock;

  Exposure(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** Cases, each once, in so many rolling days. */
  int casesOpened(String staffId, int days) {
    return jdbc.sql(
            """
            select count(distinct e.case_id) from audit.entry e
            join casereview.exposing_act x on x.what = e.what
            where e.actor = ? and e.at > ?""")
        .params(staffId, Timestamp.from(clock.instant().minus(Duration.ofDays(days))))
        .query(Integer.class)
        .single();
  }
}
