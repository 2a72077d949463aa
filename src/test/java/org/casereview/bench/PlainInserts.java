package org.casereview.bench;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * The floor: the very domain rows of an import, once more, in plain batches of 1,000 into tables
 * with the same columns, keys and indexes; no engine, no rule, no sealing.
 */
final class PlainInserts {

  private static final int BATCH = 1_000;
  private final JdbcTemplate server;

  PlainInserts(JdbcTemplate server) {
    this.server = server;
  }

  /** How much was written, and how long it took to write it. */
  record Written(long rows, double seconds) {}

  /** What the transactions since that one have written into our tables, written once more. */
  Written again(long transaction) {
    long rows = 0;
    long nanos = 0;
    for (String table :
        server.queryForList(
            "select schemaname || '.' || tablename from pg_tables"
                + " where schemaname in ('casereview', 'audit') order by 1",
            String.class)) {
      server.execute("drop table if exists floor");
      server.execute("create unlogged table gathered as table " + table + " with no data");
      server.update(
          "insert into gathered select * from " + table + " where xmin::text::bigint >= ?",
          transaction);
      server.execute("create table floor (like " + table + " including all)");
      List<Object[]> all = server.query("select * from gathered", (row, i) -> values(row));
      server.execute("drop table gathered");
      if (!all.isEmpty()) {
        long from = System.nanoTime();
        server.execute((ConnectionCallback<Void>) connection -> insert(connection, all));
        nanos += System.nanoTime() - from;
        rows += all.size();
      }
    }
    server.execute("drop table if exists floor");
    return new Written(rows, nanos / 1e9);
  }

  private static Object[] values(java.sql.ResultSet row) throws SQLException {
    var values = new Object[row.getMetaData().getColumnCount()];
    for (int i = 0; i < values.length; i++) {
      values[i] = row.getObject(i + 1);
    }
    return values;
  }

  private static Void insert(Connection connection, List<Object[]> rows) throws SQLException {
    String places =
        IntStream.range(0, rows.get(0).length).mapToObj(i -> "?").collect(Collectors.joining(", "));
    connection.setAutoCommit(false);
    try (var insert = connection.prepareStatement("insert into floor values (" + places + ")")) {
      var waiting = new ArrayList<Object[]>();
      for (Object[] row : rows) {
        for (int i = 0; i < row.length; i++) {
          insert.setObject(i + 1, row[i]);
        }
        insert.addBatch();
        waiting.add(row);
        if (waiting.size() == BATCH) {
          insert.executeBatch();
          connection.commit();
          waiting.clear();
        }
      }
      insert.executeBatch();
      connection.commit();
    }
    return null;
  }
}
