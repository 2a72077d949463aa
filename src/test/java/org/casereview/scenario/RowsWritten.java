package org.casereview.scenario;

import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * What the transaction at hand has written so far, in our tables and the engine's: codes, numbers
 * and days as they are, of everything else whether it is there. Ids, and how often a row was
 * written, are left out: the same act gives the same rows each time.
 */
final class RowsWritten {

  /** One question for each table that may be read, of the rows that are younger than we are. */
  private static final String TABLES =
      """
      select format('select %L || '': '' || concat_ws(''|'', %s) from casereview.%I', c.relname,
          string_agg(format(case
            when t.typname in ('text', 'varchar', 'bool', 'int2', 'int4', 'int8', 'date', '_text')
              then 'coalesce(%1$I::text, ''-'')'
            when a.attname = 'due_at' then 'date_trunc(''day'', %1$I)::text'
            else '(%1$I is not null)::text' end, a.attname), ', ' order by a.attnum), c.relname)
      from pg_class c join pg_namespace n on n.oid = c.relnamespace
      join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
      join pg_type t on t.oid = a.atttypid
      where a.attname <> 'lock_version' and n.nspname = 'casereview' and c.relkind = 'r' and has_table_privilege(c.oid, 'select')
      group by c.relname""";

  private static final List<String> OF_THE_ENGINE =
      List.of(
          "select 'task: ' || task_def_key_ || coalesce(assignee_, '-') from act_ru_task",
          "select 'job: ' || handler_type_ from act_ru_job",
          "select 'variable: ' || name_ || coalesce(text_, '-') from act_ru_variable");

  private static final String OURS =
      " where xmin::text::bigint >= (select pg_current_xact_id()::text::bigint & 4294967295)";

  private RowsWritten() {}

  static List<String> now(JdbcTemplate jdbc) {
    var each = new ArrayList<>(jdbc.queryForList(TABLES, String.class));
    each.addAll(OF_THE_ENGINE);
    String all = String.join(OURS + " union all ", each) + OURS;
    return jdbc.queryForList(all, String.class).stream()
        .map(row -> row.replaceAll("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}|[0-9]{5,}", "#"))
        .sorted()
        .toList();
  }
}
