package org.casereview.sla;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What has moved clocks since they began, for many at once. */
@Component
class Changes {

  private final JdbcClient jdbc;

  Changes(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** By clock, in the order in which they took effect; a clock without any is left out. */
  Map<UUID, List<Change>> of(Collection<UUID> clocks) {
    var all = new HashMap<UUID, List<Change>>();
    UUID[] ids = clocks.toArray(new UUID[0]);
    jdbc.sql("select * from casereview.clock_pause where clock_id = any(?)")
        .param(ids)
        .query(
            (row, i) ->
                Map.entry(
                    row.getObject("clock_id", UUID.class),
                    new Change.Pause(Times.of(row, "began_at"), Times.of(row, "ended_at"))))
        .list()
        .forEach(pause -> add(all, pause.getKey(), pause.getValue()));
    jdbc.sql("select * from casereview.told_of_extensions(?)")
        .param(ids)
        .query(
            (row, i) ->
                Map.entry(
                    row.getObject("clock_id", UUID.class),
                    row.getObject("working_days") == null
                        ? new Change.Until(
                            Times.of(row, "given_at"),
                            Times.of(row, "due_before"),
                            Times.of(row, "until"))
                        : new Change.MoreDays(
                            Times.of(row, "given_at"), row.getInt("working_days"))))
        .list()
        .forEach(extension -> add(all, extension.getKey(), extension.getValue()));
    jdbc.sql(
            """
            select m.* from casereview.clock_move m
            join casereview.recalculation r on r.id = m.recalculation_id
            where r.cause = 'PRIORITY' and m.clock_id = any(?) order by m.moved_at, r.id""")
        .param(ids)
        .query(
            (row, i) ->
                Map.entry(
                    row.getObject("clock_id", UUID.class),
                    new Change.Priority(
                        Times.of(row, "moved_at"),
                        Times.of(row, "counted_from"),
                        row.getInt("limit_before"),
                        LimitUnit.valueOf(row.getString("unit_before")))))
        .list()
        .forEach(priority -> add(all, priority.getKey(), priority.getValue()));
    all.values().forEach(changes -> changes.sort(Comparator.comparing(Change::at)));
    return all;
  }

  private static void add(Map<UUID, List<Change>> all, UUID clock, Change change) {
    all.computeIfAbsent(clock, id -> new ArrayList<>()).add(change);
  }
}
