-- Clocks know what they are about beside a case, and since when the limit of a changed priority counts.
select set_config('app.actor', 'system:clocks', true);

-- As new clocks have it: by this they are told from the clocks of the case itself.
update casereview.clock c set subject = p.business_key_
from act_ru_task t, act_ru_execution p, casereview.review_case r
where t.id_ = c.task_id::text and p.id_ = t.proc_inst_id_ and r.id = c.case_id and p.business_key_ <> r.case_number
  and c.subject is null and c.stopped_at is null and c.cancelled_at is null;

-- A hold for a matter of conduct is told to nobody but standards liaisons: it shows as one of several administrative holds.
alter table casereview.pause_allowed drop constraint pause_allowed_reason_check;
update casereview.pause_allowed set reason = 'ADMINISTRATIVE_HOLD' where reason = 'CONDUCT_HOLD';
alter table casereview.pause_allowed add constraint pause_allowed_reason_check check (reason in ('AWAITING_FORCE', 'AWAITING_CPS',
  'AWAITING_PARTNER', 'LEGAL_HOLD', 'ADMINISTRATIVE_HOLD', 'VICTIM_REQUEST', 'TRIAL_PENDING'));
alter table casereview.case_pause drop constraint case_pause_reason_check;
update casereview.case_pause set reason = 'ADMINISTRATIVE_HOLD' where reason = 'CONDUCT_HOLD';
alter table casereview.case_pause add constraint case_pause_reason_check check (reason in ('AWAITING_FORCE', 'AWAITING_CPS',
  'AWAITING_PARTNER', 'LEGAL_HOLD', 'ADMINISTRATIVE_HOLD', 'VICTIM_REQUEST', 'TRIAL_PENDING'));

-- Since when the limit of a higher priority counts; null where a limit counts from the start of its clock.
alter table casereview.clock_move add column counted_from timestamptz;
