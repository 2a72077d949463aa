package org.casereview.reinvestigation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.casereview.platform.Ids;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reinvestigations on file: one for each outcome that asks for one. */
@Component
class ReinvestigationRecords {

  private final JdbcClient jdbc;
  private final Clock clock;

  ReinvestigationRecords(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  Optional<Reinvestigation> ofOutcome(UUID outcomeId) {
    return jdbc.sql("select * from casereview.reinvestigation where outcome_id = ?")
        .param(outcomeId)
        .query(ReinvestigationRecords::read)
        .optional();
  }

  /** All reinvestigations of the case, newest last. */
  List<Reinvestigation> of(UUID caseId) {
    return jdbc.sql("select * from casereview.reinvestigation where case_id = ? order by began_at")
        .param(caseId)
        .query(ReinvestigationRecords::read)
        .list();
  }

  Reinvestigation begin(UUID caseId, UUID outcomeId, Owner owner) {
    jdbc.sql(
            """
            insert into casereview.reinvestigation(id, case_id, outcome_id, owner, began_at)
            values (?, ?, ?, ?, ?)""")
        .params(Ids.next(), caseId, outcomeId, owner.name(), Timestamp.from(clock.instant()))
        .update();
    return ofOutcome(outcomeId).orElseThrow();
  }

  private static Reinvestigation read(ResultSet row, int i) throws SQLException {
    return new Reinvestigation(
        row.getObject("id", UUID.class),
        row.getObject("case_id", UUID.class),
        row.getObject("outcome_id", UUID.class),
        Owner.valueOf(row.getString("owner")),
        row.getTimestamp("began_at").toInstant());
  }
}
