package org.casereview.quality;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * No rejected referral is forgotten: each is an item that is open, accepted or withdrawn; each open
 * one has exactly one process, which waits for something; and no process is left without its item.
 */
@Component
class RejectedCheck implements Check {

  private static final String SQL =
      """
      with items as (
        select number, id from casereview.rejected_referral
        where state in ('OPEN', 'WITHDRAWAL_ASKED')),
      waiting as (
        select e.proc_inst_id_ as id,
          bool_or(exists (select 1 from public.act_ru_task t where t.execution_id_ = e.id_)
            or exists (select 1 from public.act_ru_job j where j.execution_id_ = e.id_)) as waits,
          bool_or(exists (select 1 from public.act_ru_job j
            where j.execution_id_ = e.id_ and j.retries_ = 0)) as failed
        from public.act_ru_execution e group by e.proc_inst_id_),
      running as (
        select h.business_key_ as number, max(h.id_) as id, count(*) as live,
          bool_and(coalesce(w.waits, false)) as waits, bool_or(coalesce(w.failed, false)) as failed
        from public.act_hi_procinst h left join waiting w on w.id = h.id_
        where h.proc_def_key_ = 'rejected-referral' and h.end_time_ is null
        group by h.business_key_)
      select 'REJECTED_WITHOUT_ITEM' as code, cast(i.package_id as text) as subject
      from casereview.referral_item i where i.result = 'REJECTED' and i.rejected_id is null
      group by i.package_id
      union all
      select 'REJECTED_NOT_RESOLVED', r.number from casereview.rejected_referral r
      where r.state in ('ACCEPTED', 'WITHDRAWN') and exists (
        select from casereview.referral_item i
        where i.rejected_id = r.id and i.resolved_at is null)
      union all
      select 'RECORD_WITHOUT_PROCESS', i.number
      from items i left join running p using (number) where p.id is null
      union all
      select 'PROCESS_WITHOUT_RECORD', coalesce(p.number, p.id)
      from running p left join items i using (number) where i.id is null
      union all
      select 'SEVERAL_PROCESSES', number from items join running using (number) where live > 1
      union all
      select 'NOTHING_WAITS', number from items join running using (number) where not waits
      union all
      select 'WORK_FAILED', number from items join running using (number) where failed
      order by 1, 2""";

  private final JdbcClient jdbc;

  RejectedCheck(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public List<Finding> findings() {
    return jdbc.sql(SQL)
        .query(
            (row, i) ->
                new Finding(
                    Finding.Code.valueOf(row.getString("code")), null, row.getString("subject")))
        .list();
  }
}
