package org.casereview.bench;

import java.util.Map;
import java.util.TreeMap;
import org.springframework.jdbc.core.JdbcTemplate;

/** What stands in the tables of the engine, by rows and by bytes with their indexes. */
record Engine(Map<String, Long> rows, long bytes) {

  static Engine now(JdbcTemplate server) {
    var rows = new TreeMap<String, Long>();
    for (String table :
        server.queryForList(
            "select tablename from pg_tables where schemaname = 'public' and tablename ~ '^act_'",
            String.class)) {
      rows.put(table, server.queryForObject("select count(*) from " + table, Long.class));
    }
    Long bytes =
        server.queryForObject(
            "select sum(pg_total_relation_size(c.oid))::bigint from pg_class c"
                + " where c.relkind = 'r' and c.relname ~ '^act_'",
            Long.class);
    return new Engine(rows, bytes);
  }

  /** What was added since then. */
  Engine since(Engine before) {
    var added = new TreeMap<String, Long>();
    rows.forEach(
        (table, count) -> {
          long more = count - before.rows.getOrDefault(table, 0L);
          if (more != 0) {
            added.put(table, more);
          }
        });
    return new Engine(added, bytes - before.bytes);
  }

  long allRows() {
    return rows.values().stream().mapToLong(Long::longValue).sum();
  }
}
