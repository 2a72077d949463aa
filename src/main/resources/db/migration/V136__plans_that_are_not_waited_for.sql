-- A force is not waited for any more once its case was halted, charged or ended: the time of waiting ends with that reason, so that
-- nobody is asked for what nothing comes of.
select set_config('app.actor', 'system:release', true);

alter table casereview.plan_wait
  add ended_at timestamptz,
  add ended_because text check (ended_because in ('HALTED', 'CHARGED', 'REINVESTIGATION_ENDED')),
  drop constraint met_or_handed,
  add constraint met_handed_or_ended check (num_nonnulls(met_at, handed_at, ended_at) <= 1),
  add constraint what_ended_says_why check ((ended_at is null) = (ended_because is null));
drop index casereview.one_wait_open;
create unique index one_wait_open on casereview.plan_wait (plan_id) where met_at is null and handed_at is null and ended_at is null;

create or replace function casereview.a_wait_has_its_cause() returns trigger language plpgsql as $$
begin
  if tg_op = 'UPDATE' then
    if num_nonnulls(old.met_at, old.handed_at, old.ended_at) > 0
        or (new.id, new.plan_id, new.stage, new.run, new.opened_at, new.due_at)
          is distinct from (old.id, old.plan_id, old.stage, old.run, old.opened_at, old.due_at)
        or (old.force_lead_told_at is not null and new.force_lead_told_at is distinct from old.force_lead_told_at)
        or (old.chief_officer_told_at is not null and new.chief_officer_told_at is distinct from old.chief_officer_told_at)
        or (old.head_told_at is not null and new.head_told_at is distinct from old.head_told_at) then
      raise exception 'A time of waiting for a force ends once, and its rungs are climbed once.' using errcode = 'check_violation';
    end if;
    return new;
  end if;
  if (new.stage = 'REPORT') <> casereview.is_accepted(new.plan_id) then
    raise exception 'A force is waited for to accept its plan, and then to report on it.' using errcode = 'check_violation';
  end if;
  if new.run > 1 and not exists (select from casereview.plan_wait w join casereview.recall_decision r on r.wait_id = w.id
      where w.plan_id = new.plan_id and w.stage = new.stage and w.run = new.run - 1 and r.decision = 'MORE_TIME') then
    raise exception 'A force gets more time when a manager gives it.' using errcode = 'check_violation';
  end if;
  return new;
end $$;

create or replace function casereview.a_plan_is_answered_while_waited_for() returns trigger language plpgsql as $$
begin
  if not exists (select from casereview.plan_wait w where w.id = new.wait_id and w.plan_id = new.plan_id
      and w.stage = 'ACCEPTANCE' and w.met_at is null and w.handed_at is null and w.ended_at is null) then
    raise exception 'A plan is answered while its acceptance is waited for.' using errcode = 'check_violation';
  end if;
  return new;
end $$;

create or replace function casereview.a_report_is_waited_for() returns trigger language plpgsql as $$
begin
  if not exists (select from casereview.plan_wait w where w.plan_id = new.plan_id
      and w.stage = 'REPORT' and w.met_at is null and w.handed_at is null and w.ended_at is null) then
    raise exception 'A force reports on a plan that it accepted, while the report is waited for.' using errcode = 'check_violation';
  end if;
  return new;
end $$;

-- Whether the case goes on with this plan.
create function casereview.goes_on_with(of_plan uuid) returns boolean language sql stable as $$
  select exists (select from casereview.action_plan p join casereview.review_case c on c.id = p.case_id
    where p.id = of_plan and p.outcome_id = (casereview.outcome_that_holds(c.id)).id
      and c.state in ('OUTCOME_RETURN', 'FORCE_ACTION', 'OUTCOME_REOPEN', 'REINVESTIGATION', 'CPS_EARLY_ADVICE', 'CPS_CHARGING'))
$$;

-- What halts, charges and endings left open before.
update casereview.plan_wait w set ended_at = greatest(w.opened_at, c.state_since), ended_because = case
    when exists (select from casereview.reinvestigation r join casereview.charge_record g on g.reinvestigation_id = r.id
      where r.outcome_id = p.outcome_id) then 'CHARGED'
    when exists (select from casereview.reinvestigation r join casereview.reinvestigation_ending e on e.reinvestigation_id = r.id
      where r.outcome_id = p.outcome_id and e.approved_by is not null) then 'REINVESTIGATION_ENDED'
    else 'HALTED' end
  from casereview.action_plan p join casereview.review_case c on c.id = p.case_id
  where p.id = w.plan_id and w.met_at is null and w.handed_at is null and not casereview.goes_on_with(p.id);

-- Nobody ends the waiting of a case that goes on with its force.
create function casereview.a_wait_ends_with_its_case() returns trigger language plpgsql as $$
begin
  if casereview.goes_on_with(new.plan_id) then
    raise exception 'A force is waited for while its case goes on with its plan.' using errcode = 'check_violation';
  end if;
  return null;
end $$;
create trigger a_wait_ends_with_its_case after update on casereview.plan_wait
  for each row when (old.ended_at is null and new.ended_at is not null)
  execute function casereview.a_wait_ends_with_its_case();
