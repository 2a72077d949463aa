-- Clocks know what they are about beside a case, and since when the limit of a changed priority counts.
select set_config('app.actor', 'system:clocks', true);

-- As new clocks have it: by this they are told from the clocks of the case itself.
update casereview.clock c set subject = p.business_key_
from act_ru_task t, act_ru_execution p, casereview.review_case r
where t.id_ = c.task_id::text and p.id_ = t.proc_inst_id_ and r.id = c.case_id and p.business_key_ <> r.case_number
  and c.subject is null and c.stopped_at is null and c.cancelled_at is null;
