package org.casereview.engine.ready;

import java.util.ArrayList;
import java.util.List;
import org.casereview.platform.Actor;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Looks into every table without an actor, and into every table of cases as nobody. */
@Component
class RowProbes {

  private static final String TABLES =
      """
      select n.nspname || '.' || c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace
      where c.relkind = 'r' and n.nspname in ('casereview', 'audit')
        and has_table_privilege(c.oid, 'select')""";

  private static final String OF_CASES =
      TABLES
          + """
           and exists (select from pg_attribute a where a.attrelid = c.oid and a.attname = 'case_id')""";

  private static final String UNWALLED =
      TABLES + " and not (c.relrowsecurity and c.relforcerowsecurity)";

  private final JdbcTemplate jdbc;
  private final TransactionOperations transaction;

  RowProbes(JdbcTemplate jdbc, TransactionOperations transaction) {
    this.jdbc = jdbc;
    this.transaction = transaction;
  }

  /** Each table that shows a row to who should see none, in words. */
  List<String> seen() {
    var seen = new ArrayList<String>();
    names(UNWALLED).forEach(table -> seen.add("row-level security is off for " + table));
    names(TABLES).stream()
        .filter(this::showsARow)
        .forEach(table -> seen.add("rows of " + table + " are seen without an actor"));
    Actor.run(
        Nobody.STAFF_ID,
        () ->
            transaction.executeWithoutResult(
                begun ->
                    names(OF_CASES).stream()
                        .filter(table -> showsARow(table + " where case_id is not null"))
                        .forEach(
                            table ->
                                seen.add("rows of " + table + " are seen by who has no right"))));
    return seen;
  }

  private List<String> names(String query) {
    return jdbc.queryForList(query + " order by 1", String.class);
  }

  /** The names come from the database's own catalogue. */
  private boolean showsARow(String table) {
    return Boolean.TRUE.equals(
        jdbc.queryForObject("select exists (select from " + table + ")", Boolean.class));
  }
}
