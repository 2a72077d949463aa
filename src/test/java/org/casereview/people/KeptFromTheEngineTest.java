package org.casereview.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.casereview.platform.Actor;
import org.casereview.platform.Ids;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.jdbc.core.JdbcTemplate;

/** Who is kept from a case finds no row of its processes, table by table of the engine. */
class KeptFromTheEngineTest extends OnGrants {

  private static final String OF_A_PROCESS =
      "(proc_inst_id_|process_instance_id_|root_proc_inst_id_)";

  private final Deque<String> made = new ArrayDeque<>();

  /** Other tests count what runs in the same database. */
  @AfterEach
  void takeAway() {
    run(Actor.JOBS, () -> made.forEach(jdbc::execute));
  }

  @ParameterizedTest
  @CsvSource({
    "act_ru_task, proc_inst_id_, false",
    "act_ru_execution, proc_inst_id_, false",
    "act_ru_variable, proc_inst_id_, false",
    "act_ru_incident, proc_inst_id_, false",
    "act_ru_event_subscr, proc_inst_id_, false",
    "act_ru_job, process_instance_id_, false",
    "act_hi_procinst, proc_inst_id_, true",
    "act_hi_actinst, proc_inst_id_, true",
    "act_hi_taskinst, proc_inst_id_, true",
    "act_hi_incident, proc_inst_id_, true",
    "act_hi_decinst, proc_inst_id_, true",
    "act_hi_op_log, proc_inst_id_, true",
    "act_hi_identitylink, root_proc_inst_id_, true"
  })
  void what_runs_and_what_ended_is_out_of_sight(String table, String column, boolean ends) {
    UUID kept = aCase("SCREENING");
    String runs = runs(kept);
    row(table, Map.of(column, runs));
    String ended = Ids.next().toString();
    if (ends) {
      row(
          "act_hi_procinst",
          Map.of("proc_inst_id_", ended, "business_key_", numberOf(kept), "end_time_", "now()"));
      if (!table.equals("act_hi_procinst")) {
        row(table, Map.of(column, ended));
      }
    }
    assertThat(found(REVIEWER, table, column, runs)).isPositive();
    excludes(kept, REVIEWER);
    assertThat(found(REVIEWER, table, column, runs)).isZero();
    assertThat(found(REVIEWER, table, column, ended)).isZero();
    assertThat(found(MANAGER, table, column, runs)).isPositive();
    assertThat(found(MANAGER, table, column, ended) > 0).isEqualTo(ends);
  }

  /** The others hold no row that is read by itself, or none at all at our level of history. */
  @Test
  void each_table_that_knows_a_process_is_walled_or_named() {
    assertThat(
            new JdbcTemplate(owner())
                .queryForList(
                    """
                    select distinct c.relname from pg_class c
                    join pg_attribute a on a.attrelid = c.oid
                    where c.relnamespace = 'public'::regnamespace and c.relkind = 'r'
                      and a.attname ~ ?
                      and not exists (select from pg_policy p where p.polrelid = c.oid
                        and p.polname = 'need_to_know' and not p.polpermissive)""",
                    String.class,
                    "^" + OF_A_PROCESS + "$"))
        .containsExactlyInAnyOrder(
            "act_ge_bytearray",
            "act_hi_attachment",
            "act_hi_comment",
            "act_hi_dec_in",
            "act_hi_dec_out",
            "act_hi_detail",
            "act_hi_ext_task_log",
            "act_hi_job_log",
            "act_hi_varinst",
            "act_ru_authorization",
            "act_ru_ext_task");
  }

  /** A process of the case, which knows it by its variable. */
  private String runs(UUID caseId) {
    String process = Ids.next().toString();
    row("act_ru_execution", Map.of("id_", process, "proc_inst_id_", process));
    row(
        "act_ru_variable",
        Map.of("proc_inst_id_", process, "name_", "caseId", "text_", caseId.toString()));
    return process;
  }

  private int found(String person, String table, String column, String process) {
    return as(
        person,
        () ->
            jdbc.queryForObject(
                "select count(*) from public.%s where %s = ?".formatted(table, column),
                Integer.class,
                process));
  }

  /** A row with these, and with anything in what must not be empty. */
  private void row(String table, Map<String, String> known) {
    var all = new LinkedHashMap<String, String>();
    for (var column : needed(table)) {
      String type = column.get("data_type").toString();
      all.put(
          column.get("column_name").toString(),
          type.startsWith("timestamp")
              ? "now()"
              : type.startsWith("character") ? Ids.next().toString() : "1");
    }
    all.putAll(known);
    made.push("delete from public.%s where id_ = '%s'".formatted(table, all.get("id_")));
    run(
        Actor.JOBS,
        () ->
            jdbc.execute(
                "insert into public.%s (%s) values ('%s')"
                    .formatted(
                        table,
                        String.join(", ", all.keySet()),
                        String.join("', '", all.values()))));
  }

  private List<Map<String, Object>> needed(String table) {
    return new JdbcTemplate(owner())
        .queryForList(
            "select column_name, data_type from information_schema.columns where table_schema ="
                + " 'public' and table_name = ? and is_nullable = 'NO'",
            table);
  }
}
