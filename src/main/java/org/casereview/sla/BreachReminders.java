package org.casereview.sla;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Asks again for accounts that nobody gave, and for those whose date has passed in vain. */
@Component
class BreachReminders {

  private static final String WANTED =
      """
      select b.id, b.owner, b.clock_id, a.n + 1 as n
      from casereview.sla_breach b
      join casereview.clock c on c.id = b.clock_id and c.cancelled_at is null
      join lateral (select n, again_at from casereview.breach_asking
        where breach_id = b.id order by n desc limit 1) a on true
      left join lateral (select recover_by from casereview.breach_account
        where breach_id = b.id order by given_at desc, id desc limit 1) g on true
      where a.again_at < :now and (not exists (
          select from casereview.breach_account x where x.breach_id = b.id)
        or (c.stopped_at is null and g.recover_by < :today))
      order by b.id limit :max for update of c skip locked""";

  private record Wanted(UUID breach, String owner, UUID clock, int n) {}

  private final JdbcClient jdbc;
  private final Clocks clocks;
  private final Breaches breaches;

  BreachReminders(JdbcClient jdbc, Clocks clocks, Breaches breaches) {
    this.jdbc = jdbc;
    this.clocks = clocks;
    this.breaches = breaches;
  }

  /** How many were asked for again; another node skips those that this one holds. */
  int remind(Instant now, int max) {
    List<Wanted> wanted =
        jdbc.sql(WANTED)
            .param("now", Times.db(now))
            .param("today", WorkingDays.day(now))
            .param("max", max)
            .query(
                (row, i) ->
                    new Wanted(
                        row.getObject("id", UUID.class),
                        row.getString("owner"),
                        row.getObject("clock_id", UUID.class),
                        row.getInt("n")))
            .list();
    for (Wanted one : wanted) {
      Clock clock = clocks.find(one.clock()).orElseThrow();
      breaches.ask(new Breaches.Asked(one.breach(), clock, one.owner(), one.n()), now);
    }
    return wanted.size();
  }
}
