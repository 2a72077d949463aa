package org.casereview.decision.sitting;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.casereview.platform.Ids;
import org.casereview.platform.Vault;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Conflicts that members declared on a case of a meeting, and the substitutes named for them. */
@Component
class ConflictRecords {

  /** A member in conflict, and who sits instead; null while nobody is named. */
  record Declared(
      UUID id, UUID caseId, String member, boolean inTime, Instant at, String substitute) {}

  private final JdbcClient jdbc;
  private final Vault vault;
  private final Clock clock;

  ConflictRecords(JdbcClient jdbc, Vault vault, Clock clock) {
    this.jdbc = jdbc;
    this.vault = vault;
    this.clock = clock;
  }

  List<Declared> of(UUID sittingId) {
    return jdbc.sql(
            """
            select c.*, s.substitute from casereview.panel_conflict c
            left join casereview.panel_substitute s on s.conflict_id = c.id
            where c.sitting_id = ? order by c.id""")
        .param(sittingId)
        .query(ConflictRecords::declared)
        .list();
  }

  List<Declared> of(UUID sittingId, UUID caseId) {
    return of(sittingId).stream().filter(one -> one.caseId().equals(caseId)).toList();
  }

  /** At whatever meeting, or at none. */
  Set<String> membersInConflict(UUID caseId) {
    return jdbc.sql("select member from casereview.panel_conflict where case_id = ?")
        .param(caseId)
        .query(String.class)
        .set();
  }

  /** False when it was declared before; the meeting is null for a case that is on none. */
  boolean declare(UUID sittingId, UUID caseId, String member, String note, boolean inTime) {
    return jdbc.sql(
                """
                insert into casereview.panel_conflict(id, sitting_id, case_id, member, note,
                  in_time, declared_at) values (?, ?, ?, ?, ?, ?, ?) on conflict do nothing""")
            .params(Ids.next(), sittingId, caseId, member, vault.seal(note), inTime, now())
            .update()
        == 1;
  }

  /** False when somebody was named before. */
  boolean substitute(UUID conflictId, String substitute, String by) {
    return jdbc.sql(
                """
                insert into casereview.panel_substitute(conflict_id, substitute, named_by, named_at)
                values (?, ?, ?, ?) on conflict do nothing""")
            .params(conflictId, substitute, by, now())
            .update()
        == 1;
  }

  private Timestamp now() {
    return Timestamp.from(clock.instant());
  }

  private static Declared declared(ResultSet row, int i) throws SQLException {
    return new Declared(
        row.getObject("id", UUID.class),
        row.getObject("case_id", UUID.class),
        row.getString("member"),
        row.getBoolean("in_time"),
        row.getTimestamp("declared_at").toInstant(),
        row.getString("substitute"));
  }
}
