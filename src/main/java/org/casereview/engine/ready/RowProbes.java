package org.casereview.engine.ready;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.casereview.platform.Actor;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Looks into every table without an actor, and into every table of cases as nobody. */
@Component
class RowProbes {

  private static final String RELATIONS =
      """
      select n.nspname || '.' || c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace
      where has_any_column_privilege(c.oid, 'select')""";

  /** Partitioned ones too; a partition of its own right is a table. */
  private static final String TABLES =
      RELATIONS + " and c.relkind in ('r', 'p') and n.nspname in ('casereview', 'audit')";

  private static final String OF_CASES =
      TABLES
          + """
           and exists (select from pg_attribute a where a.attrelid = c.oid and a.attname = 'case_id')""";

  private static final String UNWALLED =
      TABLES + " and not (c.relrowsecurity and c.relforcerowsecurity)";

  /** A view looks with the eyes of its owner unless it says otherwise; a kept one always did. */
  private static final String PAST_THE_WALLS =
      RELATIONS
          + """
           and n.nspname in ('casereview', 'audit') and (c.relkind = 'm' or c.relkind = 'v'
            and not coalesce(c.reloptions && array['security_invoker=true', 'security_invoker=on'], false))""";

  private static final String OF_STANDARDS = RELATIONS + " and n.nspname = 'standards'";

  /**
   * The audit grows for ever: its newest acts on cases are asked for by their place in the chain.
   */
  private static final String AUDIT = "audit.entry";

  private static final String NEWEST_ACTS =
      "select seq from audit.entry where case_id is not null order by seq desc limit 100";

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
    names(PAST_THE_WALLS).forEach(view -> seen.add(view + " looks past the walls"));
    names(OF_STANDARDS).forEach(table -> seen.add(table + " is read without acting for standards"));
    names(TABLES).stream()
        .filter(this::showsARow)
        .forEach(table -> seen.add("rows of " + table + " are seen without an actor"));
    List<Long> acts = as(Actor.RELEASE, () -> jdbc.queryForList(NEWEST_ACTS, Long.class));
    seen.addAll(
        as(
            Nobody.STAFF_ID,
            () ->
                names(OF_CASES).stream()
                    .filter(table -> showsARow(ofCases(table, acts)))
                    .map(table -> "rows of " + table + " are seen by who has no right")
                    .toList()));
    return seen;
  }

  private static String ofCases(String table, List<Long> acts) {
    if (!table.equals(AUDIT)) {
      return table + " where case_id is not null";
    }
    String places = acts.stream().map(String::valueOf).collect(Collectors.joining(","));
    return table + " where seq = any('{" + places + "}')";
  }

  private <T> T as(String actor, Supplier<T> look) {
    return Actor.as(actor, () -> transaction.execute(begun -> look.get()));
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
