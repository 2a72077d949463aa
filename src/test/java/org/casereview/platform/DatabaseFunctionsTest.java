package org.casereview.platform;

import static org.assertj.core.api.Assertions.assertThat;

import org.casereview.testing.CaseReviewTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** What the database is asked is what it answers. */
@CaseReviewTest
class DatabaseFunctionsTest {

  @Autowired JdbcTemplate jdbc;

  /** In SQL a column hides a parameter of the same name: the row is compared with itself. */
  @Test
  void no_function_takes_a_column_for_what_it_was_asked() {
    assertThat(
            jdbc.queryForList(
                """
                select p.proname || ' ' || asked from pg_proc p
                join pg_namespace n on n.oid = p.pronamespace
                join pg_language l on l.oid = p.prolang
                cross join unnest(p.proargnames) asked
                where n.nspname in ('casereview', 'standards', 'audit') and l.lanname = 'sql'
                  and p.prosrc ~ ('(?<![.[:alnum:]_])' || asked || '(?![[:alnum:]_])')
                  and exists (select from pg_class c join pg_attribute a on a.attrelid = c.oid
                    where a.attname = asked and a.attnum > 0 and c.relkind in ('r', 'v')
                      and p.prosrc ~ ('(?<![[:alnum:]_])' || c.relname || '(?![[:alnum:]_])'))""",
                String.class))
        .isEmpty();
  }
}
