package org.casereview.decision.sitting;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.casereview.platform.Ids;
import org.casereview.platform.Vault;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which cases are on which meeting, and which wait for one. A case comes and goes by rows. */
@Component
class ListedCases {

  /** A case that stands before the panel on no meeting, or on one that passed without deciding. */
  record Waiting(UUID caseId, Instant since, String leftOverFrom) {}

  private final JdbcClient jdbc;
  private final Vault vault;
  private final Clock clock;

  ListedCases(JdbcClient jdbc, Vault vault, Clock clock) {
    this.jdbc = jdbc;
    this.vault = vault;
    this.clock = clock;
  }

  /** Those that have waited longest come first. */
  List<Waiting> waiting(java.time.LocalDate today) {
    return jdbc.sql(
            """
            select c.id, c.state_since, s.number
            from casereview.review_case c
            left join casereview.panel_sitting s on s.id = casereview.sitting_of(c.id)
            left join lateral (select p.day from casereview.panel_sitting_plan p
              where p.sitting_id = s.id order by p.version desc limit 1) p on true
            where c.state = 'PANEL' and (s.id is null or p.day < ?)
              -- With all rounds over the head of review decides, at no meeting.
              and (casereview.newest_panel(c.id) is null or exists (
                select from casereview.panel_round r
                where r.panel_id = casereview.newest_panel(c.id) and r.counted_at is null))
            order by c.state_since, c.id""")
        .param(today)
        .query(
            (row, i) ->
                new Waiting(
                    row.getObject("id", UUID.class),
                    row.getTimestamp("state_since").toInstant(),
                    row.getString("number")))
        .list();
  }

  List<UUID> on(UUID sittingId) {
    return jdbc.sql(
            """
            select case_id from casereview.panel_sitting_case where sitting_id = :id
              and casereview.sitting_of(case_id) = :id group by case_id order by min(done_at), case_id""")
        .param("id", sittingId)
        .query(UUID.class)
        .list();
  }

  void add(UUID sittingId, UUID caseId, boolean listed, String reason, String by) {
    jdbc.sql(
            """
            insert into casereview.panel_sitting_case(id, sitting_id, case_id, listed, reason,
              done_by, done_at) values (?, ?, ?, ?, ?, ?, ?)""")
        .params(
            Ids.next(),
            sittingId,
            caseId,
            listed,
            vault.seal(reason),
            by,
            Timestamp.from(clock.instant()))
        .update();
  }

  /** Two who list cases at once wait for each other: a meeting has room for so many. */
  void oneAtATime(UUID sittingId) {
    jdbc.sql("select pg_advisory_xact_lock(hashtextextended('sitting ' || ?, 0))")
        .param(sittingId)
        .query((row, i) -> 0)
        .list();
  }
}
