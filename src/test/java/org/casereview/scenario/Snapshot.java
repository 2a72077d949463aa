package org.casereview.scenario;

import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.boot.autoconfigure.jdbc.JdbcConnectionDetails;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Every row of our schemas, as a count and a digest for each table: whether anything changed. Read
 * past the walls, which would be asked about each row.
 */
record Snapshot(TreeMap<String, String> tables) {

  private static final String OF_THE_APPLICATION =
      """
      select schemaname || '.' || tablename from pg_tables
      where schemaname in ('casereview', 'audit')
        and has_table_privilege('casereview_app', schemaname || '.' || tablename, 'select')""";

  static Snapshot of(ApplicationContext application) {
    return EveryRow.asked(application.getBean(JdbcConnectionDetails.class), Snapshot::read);
  }

  private static Snapshot read(JdbcTemplate jdbc) {
    var tables = new TreeMap<String, String>();
    String digests =
        jdbc.queryForList(OF_THE_APPLICATION, String.class).stream()
            .map(Snapshot::digest)
            .collect(Collectors.joining(" union all "));
    jdbc.query(
        digests,
        row -> {
          tables.put(row.getString(1), row.getString(2));
        });
    return new Snapshot(tables);
  }

  private static String digest(String table) {
    return "select '%s', count(*) || ' ' || coalesce(sum(hashtext(t::text)::bigint), 0) from %s t"
        .formatted(table, table);
  }
}
