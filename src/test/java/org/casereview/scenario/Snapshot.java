package org.casereview.scenario;

import java.util.TreeMap;

/** Every row of our schemas, as a count and a digest for each table: whether anything changed. */
record Snapshot(TreeMap<String, String> tables) {

  static Snapshot of(CaseDriver driver) {
    var tables = new TreeMap<String, String>();
    driver
        .rows(
            String.class,
            """
            select schemaname || '.' || tablename from pg_tables
            where schemaname in ('casereview', 'audit')
              and has_table_privilege(schemaname || '.' || tablename, 'select')""")
        .forEach(table -> tables.put(table, digest(driver, table)));
    return new Snapshot(tables);
  }

  private static String digest(CaseDriver driver, String table) {
    return driver
        .rows(
            String.class,
            "select count(*) || ' ' || coalesce(sum(hashtext(t::text)::bigint), 0) from "
                + table
                + " t")
        .get(0);
  }
}
