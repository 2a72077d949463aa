package org.casereview.sla;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The clocks that people are to be told of: past due, or at a point of warning. */
@Component
class ClocksToTell {

  /** Those that no other node holds. */
  private static final String NEXT =
      "with next as (select id from casereview.clock where"
          + Clocks.OPEN
          + "and paused_at is null and %s order by %s limit :max for update skip locked) ";

  private final JdbcClient jdbc;

  ClocksToTell(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** The next clocks that are past due, marked late; each is returned once in its life. */
  List<Clock> becomeLate(Instant now, int max) {
    return jdbc.sql(
            NEXT.formatted("due_at < :now and late_at is null", "due_at")
                + """
                update casereview.clock c set late_at = :now from next where c.id = next.id
                returning c.*""")
        .param("now", Times.db(now))
        .param("max", max)
        .query((row, i) -> Clocks.clock(row))
        .list();
  }

  /** The next clocks that came to a point of warning, locked: {@link #warned} is to follow. */
  List<Clock> toWarn(Instant now, int max) {
    return jdbc.sql(
            NEXT.formatted(
                    "warn_at < :now and due_at >= :now and warned_at is null and late_at is null",
                    "warn_at")
                + "select c.* from casereview.clock c join next using (id) order by c.warn_at, c.id")
        .param("now", Times.db(now))
        .param("max", max)
        .query((row, i) -> Clocks.clock(row))
        .list();
  }

  /** People were warned so far; at the last point the clock is warned of for good. */
  void warned(UUID id, Warned warned, Instant lastToldAt) {
    jdbc.sql(
            """
            update casereview.clock set warn_at = ?, at_risk_at = ?, warnings_told = ?,
              warned_at = ? where id = ?""")
        .params(
            Times.db(warned.nextAt()),
            Times.db(warned.atRiskAt()),
            warned.told(),
            Times.db(lastToldAt),
            id)
        .update();
  }
}
