package org.casereview.quality;

import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.casereview.casefile.CaseState;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Each case has exactly one process, running or ended, that fits its state, and one more for each
 * time that it was reopened; what runs waits for something.
 *
 * <p>One statement, so that cases on their way are seen at one moment. The engine writes the root
 * of a case only on its process instances, not on the executions within them.
 */
@Component
class SpineCheck implements Check {

  private static final String SQL =
      """
      with spine as (
        select business_key_ as number, count(*) as known,
          count(*) filter (where end_time_ is null) as live,
          max(id_) filter (where end_time_ is null) as id
        from public.act_hi_procinst where proc_def_key_ = 'case-review'
        group by business_key_),
      waiting as (
        select p.root_proc_inst_id_ as id,
          bool_or(exists (select 1 from public.act_ru_task t where t.execution_id_ = e.id_))
            as task,
          bool_or(exists (select 1 from public.act_ru_job j where j.execution_id_ = e.id_))
            as job,
          bool_or(exists (select 1 from public.act_ru_job j
            where j.execution_id_ = e.id_ and j.retries_ = 0)) as failed,
          bool_or(exists (select 1 from public.act_ru_event_subscr m
            where m.execution_id_ = e.id_ and m.event_type_ <> 'compensate'
              -- It may be broken off; what it waits for stands in what it calls.
              and m.event_name_ is distinct from 'reinvestigation.halted')) as message
        from public.act_ru_execution e
        join public.act_ru_execution p on p.id_ = e.proc_inst_id_ group by p.root_proc_inst_id_),
      cases as (
        select c.id, c.case_number, c.state = any(:ends) as at_rest, s.number, s.known, s.live,
          1 + (select count(*) from casereview.new_information i
            where i.case_id = c.id and i.reopened_from is not null) as expected,
          coalesce(w.task, false) as task, coalesce(w.failed, false) as failed,
          coalesce(w.task or w.job or w.message, false) as waits
        from casereview.review_case c
        left join spine s on s.number = c.case_number left join waiting w on w.id = s.id)
      select 'NO_PROCESS' as code, id, case_number as subject from cases
      where coalesce(known, 0) < expected
      union all
      select 'SEVERAL_PROCESSES', id, case_number from cases where known > expected
      union all
      select 'NOTHING_WAITS', id, case_number from cases where live > 0 and not waits
      union all
      select 'WORK_FAILED', id, case_number from cases where failed
      union all
      select 'ENDED_TOO_EARLY', id, case_number from cases
      where known = expected and live = 0 and not at_rest
      union all
      select 'STILL_AT_WORK', id, case_number from cases where live > 0 and task and at_rest
      union all
      select 'PROCESS_WITHOUT_CASE', null, coalesce(s.number, s.id) from spine s
      where s.live > 0 and not exists (
        select 1 from casereview.review_case c where c.case_number = s.number)
      order by 1, 3""";

  private final JdbcClient jdbc;

  SpineCheck(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public List<Finding> findings() {
    String[] ends =
        Arrays.stream(CaseState.values())
            .filter(CaseState::isEnd)
            .map(Enum::name)
            .toArray(String[]::new);
    return jdbc.sql(SQL)
        .param("ends", ends)
        .query(
            (row, i) ->
                new Finding(
                    Finding.Code.valueOf(row.getString("code")),
                    row.getObject("id", UUID.class),
                    row.getString("subject")))
        .list();
  }
}
