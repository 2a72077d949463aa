package org.casereview.casefile;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Who is kept from a case by name: they would not find what they are given of it, and have no voice
 * in it. Whom a matter of standards keeps away is not among them, so that nobody learns of it.
 */
@Component
public class KeptByName {

  private final JdbcClient jdbc;
  private final Clock clock;

  KeptByName(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  public Set<String> from(UUID caseId) {
    var now = Timestamp.from(clock.instant());
    return jdbc.sql(
            """
            select g.staff_id from casereview.case_grant g
            where g.case_id = ? and g.level = 'EXCLUDED' and g.from_at <= ?
              and (g.until_at is null or g.until_at > ?)
              and not exists (select from casereview.case_grant_end e where e.grant_id = g.id)""")
        .params(caseId, now, now)
        .query(String.class)
        .set();
  }
}
