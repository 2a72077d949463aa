package org.casereview.scenario;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.casereview.platform.Actor;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** Looks past every service, straight into each table with rows of cases. */
final class TableWalls {

  /** A table, the column that leads to a case, and the table in between where there is one. */
  private record Wall(String table, String column, String parent) {}

  /** Tables that showed rows of another force, and how many had such rows to show. */
  record Seen(List<String> open, int filled) {}

  private static final Pattern PARENT = Pattern.compile("records_of_own_forces\\('(\\w+)'");

  private final JdbcTemplate jdbc;
  private final TransactionTemplate transaction;
  private final List<Wall> walls;

  TableWalls(JdbcTemplate jdbc, TransactionTemplate transaction) {
    this.jdbc = jdbc;
    this.transaction = transaction;
    this.walls =
        as(
            Actor.RELEASE,
            () ->
                jdbc.query(
                    "select tablename, substr(policyname, 14), qual from pg_policies"
                        + " where schemaname = 'casereview' and policyname like 'need\\_to\\_know\\_%'",
                    (row, i) -> {
                      var parent = PARENT.matcher(row.getString(3));
                      return new Wall(
                          row.getString(1),
                          row.getString(2),
                          parent.find() ? parent.group(1) : null);
                    }));
  }

  int tables() {
    return walls.size();
  }

  /** What this person sees of the rows of other forces than the own one. */
  Seen seenOfOthers(String force, String staffId) {
    var open = new ArrayList<String>();
    int filled = 0;
    var others = as(Actor.RELEASE, () -> walls.stream().map(wall -> of(wall, force)).toList());
    filled = (int) others.stream().filter(rows -> rows.length > 0).count();
    as(
        staffId,
        () -> {
          for (int i = 0; i < walls.size(); i++) {
            var wall = walls.get(i);
            if (others.get(i).length > 0 && rows(wall, others.get(i)) > 0) {
              open.add(wall.table());
            }
          }
          return null;
        });
    return new Seen(open, filled);
  }

  private int rows(Wall wall, Object[] keys) {
    return jdbc.queryForObject(
        "select count(*) from casereview.%s where %s = any(?::uuid[])"
            .formatted(wall.table(), wall.column()),
        Integer.class,
        (Object) List.of(keys).toString().replace('[', '{').replace(']', '}'));
  }

  /** The keys by which rows of this table belong to other forces. */
  private Object[] of(Wall wall, String force) {
    String cases = "select id from casereview.review_case where force_code <> ?";
    String keys =
        wall.parent() == null
            ? cases
            : "select id from casereview." + wall.parent() + " where case_id in (" + cases + ")";
    return jdbc.queryForList(
            "select distinct %2$s from casereview.%1$s where %2$s in (%3$s)"
                .formatted(wall.table(), wall.column(), keys),
            Object.class,
            force)
        .toArray();
  }

  private <T> T as(String actor, Supplier<T> look) {
    return Actor.as(actor, () -> transaction.execute(begun -> look.get()));
  }
}
