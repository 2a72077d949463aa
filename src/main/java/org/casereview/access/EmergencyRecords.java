package org.casereview.access;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.UUID;
import org.casereview.platform.Ids;
import org.casereview.platform.Vault;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Files that were opened in an emergency, and what auditors made of it; for ever. */
@Component
class EmergencyRecords {

  private final JdbcClient jdbc;
  private final Vault vault;
  private final Clock clock;

  EmergencyRecords(JdbcClient jdbc, Vault vault, Clock clock) {
    this.jdbc = jdbc;
    this.vault = vault;
    this.clock = clock;
  }

  EmergencyAccess add(UUID caseId, UUID grantId, String by, int year) {
    UUID id = Ids.next();
    jdbc.sql(
            """
            insert into casereview.emergency_access
              (id, number, case_id, grant_id, opened_by, opened_at)
            select ?, 'EA-' || ? || '-' || lpad(n::text, greatest(6, length(n::text)), '0'),
              ?, ?, ?, ? from nextval('casereview.emergency_number_seq') n""")
        .params(id, year, caseId, grantId, by, now())
        .update();
    return get(id);
  }

  EmergencyAccess get(UUID id) {
    return jdbc.sql(
            """
            select a.*, g.from_at, g.until_at, g.reason, r.text
            from casereview.emergency_access a
            join casereview.case_grant g on g.id = a.grant_id
            join casereview.grant_reason r on r.code = g.reason_code
            where a.id = ?""")
        .param(id)
        .query((row, i) -> access(row))
        .single();
  }

  boolean isReviewed(UUID id) {
    return jdbc.sql("select count(*) from casereview.emergency_review where access_id = ?")
            .param(id)
            .query(Integer.class)
            .single()
        > 0;
  }

  void review(UUID id, String by, String verdict, String reasons) {
    jdbc.sql(
            "insert into casereview.emergency_review (access_id, verdict, reasons, reviewed_by,"
                + " reviewed_at) values (?, ?, ?, ?, ?)")
        .params(id, verdict, vault.seal(reasons), by, now())
        .update();
  }

  private EmergencyAccess access(ResultSet row) throws SQLException {
    return new EmergencyAccess(
        row.getObject("id", UUID.class),
        row.getString("number"),
        row.getObject("case_id", UUID.class),
        row.getString("opened_by"),
        row.getTimestamp("from_at").toInstant(),
        row.getTimestamp("until_at").toInstant(),
        row.getString("text"),
        vault.open(row.getBytes("reason")));
  }

  private Timestamp now() {
    return Timestamp.from(clock.instant());
  }
}
