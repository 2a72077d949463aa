package org.casereview.sla;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.casereview.platform.Ids;
import org.casereview.platform.NewCases;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Why cases wait, which targets may wait for it, and what waiting has added to their clocks. */
@Component
class Pauses {

  private final JdbcClient jdbc;

  Pauses(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Notes that the case waits; false when it waits for the same cause already. */
  boolean begin(UUID caseId, PauseReason reason, UUID cause, Instant now) {
    return jdbc.sql(
                """
                insert into casereview.case_pause (id, case_id, reason, cause, began_at)
                values (?, ?, ?, ?, ?)
                on conflict (case_id, cause) where ended_at is null do nothing""")
            .params(Ids.next(), caseId, reason.name(), cause, Times.db(now))
            .update()
        == 1;
  }

  boolean end(UUID caseId, UUID cause, Instant now) {
    return jdbc.sql(
                """
                update casereview.case_pause set ended_at = ?
                where case_id = ? and cause = ? and ended_at is null""")
            .params(Times.db(now), caseId, cause)
            .update()
        > 0;
  }

  boolean endAll(UUID caseId, Instant now) {
    return jdbc.sql(
                """
                update casereview.case_pause set ended_at = ?
                where case_id = ? and ended_at is null""")
            .params(Times.db(now), caseId)
            .update()
        > 0;
  }

  /**
   * The targets whose clocks wait in this case at present.
   *
   * <p>Locks the pauses, so that none ends unnoticed while a clock starts under it: that clock
   * would wait for ever.
   */
  Set<String> waiting(UUID caseId) {
    if (NewCases.with(caseId).isPresent()) {
      return Set.of();
    }
    return new HashSet<>(
        jdbc.sql(
                """
                select a.sla_id from casereview.case_pause p
                join casereview.pause_allowed a on a.reason = p.reason
                where p.case_id = ? and p.ended_at is null for share of p""")
            .param(caseId)
            .query(String.class)
            .list());
  }

  void record(Clock clock, Instant now, Instant dueAfter) {
    jdbc.sql(
            """
            insert into casereview.clock_pause (clock_id, began_at, ended_at, due_before, due_after)
            values (?, ?, ?, ?, ?) on conflict do nothing""")
        .params(
            clock.id(),
            Times.db(clock.pausedAt()),
            Times.db(now),
            Times.db(clock.dueAt()),
            Times.db(dueAfter))
        .update();
  }

  /** Which targets may wait for this. */
  Set<String> allowedFor(PauseReason reason) {
    return new HashSet<>(
        jdbc.sql("select sla_id from casereview.pause_allowed where reason = ?")
            .param(reason.name())
            .query(String.class)
            .list());
  }

  /** What waiting has added to a clock, with the reasons that held it. */
  List<Explanation.Pause> of(Clock clock) {
    return jdbc.sql(
            """
            select c.*, array(select distinct p.reason from casereview.case_pause p
                join casereview.pause_allowed a on a.reason = p.reason and a.sla_id = ?
                where p.case_id = ? and p.began_at < c.ended_at
                  and coalesce(p.ended_at, c.ended_at) > c.began_at
                order by 1) as reasons
            from casereview.clock_pause c where c.clock_id = ? order by c.began_at""")
        .params(clock.slaId(), clock.caseId(), clock.id())
        .query(
            (row, i) ->
                new Explanation.Pause(
                    Times.of(row, "began_at"),
                    Times.of(row, "ended_at"),
                    Times.of(row, "due_before"),
                    Times.of(row, "due_after"),
                    List.of((String[]) row.getArray("reasons").getArray())))
        .list();
  }
}
