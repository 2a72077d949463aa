package org.casereview.scenario;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.boot.autoconfigure.jdbc.JdbcConnectionDetails;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/**
 * Every row of the database, the engine's and those of standards included, as a count and a digest
 * for each table: seen past all walls, so that nothing can change behind one.
 */
record EveryRow(TreeMap<String, String> tables) {

  static EveryRow of(JdbcConnectionDetails database) {
    return asked(database, EveryRow::read);
  }

  private static EveryRow read(JdbcTemplate jdbc) {
    var tables = new TreeMap<String, String>();
    // How often the engine did what is counted by itself at every quarter of an hour.
    jdbc.queryForList(
            """
            select schemaname || '.' || tablename from pg_tables
            where schemaname in ('casereview', 'audit', 'standards', 'public')
              and tablename not like 'act_ru_%meter_log'""",
            String.class)
        .forEach(
            table ->
                tables.put(
                    table,
                    jdbc.queryForObject(
                        "select count(*) || ' ' || coalesce(sum(hashtext(t::text)::bigint), 0)"
                            + " from %s t".formatted(table),
                        String.class)));
    return new EveryRow(tables);
  }

  /** The tables in which the word stands. */
  static List<String> holding(String word, JdbcConnectionDetails database) {
    return asked(
        database,
        jdbc ->
            read(jdbc).tables.keySet().stream()
                .filter(
                    table ->
                        jdbc.queryForObject(
                            "select exists (select from %s t where t::text like ?)"
                                .formatted(table),
                            Boolean.class,
                            "%" + word + "%"))
                .toList());
  }

  /** Past all walls, with one connection for all tables: each is a process of the server. */
  static <T> T asked(JdbcConnectionDetails database, Function<JdbcTemplate, T> question) {
    var connection = new SingleConnectionDataSource(database.getJdbcUrl(), "postgres", "", true);
    try {
      return question.apply(new JdbcTemplate(connection));
    } finally {
      connection.destroy();
    }
  }

  long count(String table) {
    return Long.parseLong(tables.get(table).split(" ")[0]);
  }

  /** The tables that hold anything else than they did then. */
  Set<String> changedSince(EveryRow before) {
    return tables.entrySet().stream()
        .filter(table -> !table.getValue().equals(before.tables.get(table.getKey())))
        .map(Map.Entry::getKey)
        .collect(Collectors.toSet());
  }
}
