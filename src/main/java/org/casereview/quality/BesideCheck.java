package org.casereview.quality;

import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.casereview.casefile.CaseState;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What stands beside a case is worked on as long as its record is open, and no longer: the requests
 * to forces, their appeals, the panels, the notices to victims and the urgent risks.
 */
@Component
class BesideCheck implements Check {

  private static final String SQL =
      """
      with records as (
        select 'victim-notice' as process, n.number, n.case_id
        from casereview.victim_notice n where n.ending is null
        union all
        select 'urgent-risk', r.number, r.case_id
        from casereview.urgent_risk r where r.state <> 'CLOSED'
        union all
        select 'information-request', i.number, i.case_id
        from casereview.information_request i
        where i.applied_at is null and i.defaulted_at is null
        union all
        select 'scope-appeal', a.number, a.case_id
        from casereview.scope_appeal a where not exists (
          select 1 from casereview.scope_appeal_step d
          where d.appeal_id = a.id and d.step = 'APPLIED')
        union all
        select 'legal-advice', a.number, a.case_id
        from casereview.legal_advice a where casereview.advice_owed(a.id) <> 'NOTHING'
        union all
        select 'reinvestigation-halt', h.number, h.case_id
        from casereview.reinvestigation_halt h
        left join casereview.reinvestigation_halt_answer k on k.halt_id = h.id
        where k.halt_id is null or k.agrees and not exists (
          select 1 from casereview.reinvestigation_halt_end e where e.halt_id = h.id)
        union all
        select 'emergency-access', a.number, a.case_id
        from casereview.emergency_access a where not exists (
          select 1 from casereview.emergency_review r where r.access_id = a.id)
        union all
        select 'scope-panel', b.number, b.case_id
        from casereview.scope_panel_beside b
        join casereview.review_case c on c.id = b.case_id
        where c.state <> all(:ends) and not exists (
          select 1 from casereview.scope_panel_decision d where d.screening_id = b.screening_id
            and (d.panel_scope = 'IN_SCOPE' or d.second_member is not null))),
      running as (
        select proc_def_key_ as process, business_key_ as number, id_ as id
        from public.act_hi_procinst
        where end_time_ is null and (proc_def_key_ in
          ('victim-notice', 'urgent-risk', 'information-request', 'scope-appeal',
           'legal-advice', 'emergency-access', 'reinvestigation-halt')
          -- Beside a review a panel is known by the request; else it is part of the screening.
          or (proc_def_key_ = 'scope-panel' and business_key_ like 'IR-%')))
      select 'RECORD_WITHOUT_PROCESS' as code, r.case_id as id, r.number as subject
      from records r left join running p using (process, number) where p.id is null
      union all
      select 'PROCESS_WITHOUT_RECORD', cast(null as uuid), coalesce(p.number, p.id)
      from running p left join records r using (process, number) where r.number is null
        and not exists (
          -- Decided, and on its way to its end.
          select 1 from casereview.scope_panel_beside b where b.number = p.number
            and p.process = 'scope-panel')
      union all
      select distinct 'WORK_FAILED', r.case_id, r.number
      from records r join running p using (process, number)
      join public.act_ru_job j on j.process_instance_id_ = p.id and j.retries_ = 0
      order by 1, 3""";

  private final JdbcClient jdbc;

  BesideCheck(JdbcClient jdbc) {
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
