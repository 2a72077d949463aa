-- What a force is asked to do after a decision: the plan, its acceptance under a named officer, the report on every action, the ladder
-- while the force is silent, and the manager's word when it stays silent. All is added to, nothing is written over.
drop table casereview.hand_over;
drop function casereview.hand_over_follows_its_outcome();

create table casereview.recall_rule (
  id text primary key,
  -- How often each stage of a plan, its acceptance and its report, may be given more time.
  more_time_limit int not null check (more_time_limit between 0 and 5),
  valid_from date not null,
  valid_to date,
  source_ref text not null,
  evidence_grade text not null check (evidence_grade in ('SEED', 'PUB', 'GK', 'DES'))
);
insert into casereview.recall_rule (id, more_time_limit, valid_from, source_ref, evidence_grade) values
  ('RECALL-1', 1, '2025-11-01', 'A case is not left with a silent force (domain.md 11, SLA-13 and SLA-16); how often is ours', 'DES');

create table casereview.action_plan (
  id uuid primary key,
  case_id uuid not null references casereview.review_case deferrable initially deferred,
  outcome_id uuid not null references casereview.outcome,
  number int not null check (number > 0),
  force_code text not null,
  action_count int not null check (action_count between 1 and 8),
  sent_to bytea not null,
  sent_by text not null constraint a_person_sends_a_plan check (sent_by not like 'system:%'),
  sent_at timestamptz not null,
  unique (outcome_id, number)
);
create index on casereview.action_plan (case_id);

create table casereview.plan_action (
  plan_id uuid not null references casereview.action_plan,
  number int not null check (number between 1 and 8),
  text bytea not null,
  primary key (plan_id, number)
);

-- A time of waiting for the force, with the rungs that were climbed in it. It ends met, or handed to a manager.
create table casereview.plan_wait (
  id uuid primary key,
  plan_id uuid not null references casereview.action_plan,
  stage text not null check (stage in ('ACCEPTANCE', 'REPORT')),
  run int not null check (run > 0),
  opened_at timestamptz not null,
  due_at timestamptz not null,
  force_lead_told_at timestamptz,
  chief_officer_told_at timestamptz,
  head_told_at timestamptz,  -- the last rung of a reinvestigation's plan: the force keeps the task
  met_at timestamptz,
  handed_at timestamptz,
  unique (plan_id, stage, run),
  constraint met_or_handed check (met_at is null or handed_at is null)
);
create unique index one_wait_open on casereview.plan_wait (plan_id) where met_at is null and handed_at is null;

-- What the force said to its plan, in which time of waiting. It may decline and be asked again; it accepts once, under a named officer.
create table casereview.plan_answer (
  id uuid primary key,
  plan_id uuid not null references casereview.action_plan,
  wait_id uuid not null unique references casereview.plan_wait,
  accepted boolean not null,
  officer_name bytea,
  officer_rank bytea,
  reasons bytea,
  answered_by text not null constraint a_person_answers_a_plan check (answered_by not like 'system:%'),
  answered_at timestamptz not null,
  constraint an_acceptance_names_its_officer
    check (not accepted or (officer_name is not null and officer_rank is not null)),
  constraint declining_has_reasons check (accepted or reasons is not null)
);
create unique index accepted_once on casereview.plan_answer (plan_id) where accepted;
create index on casereview.plan_answer (plan_id);

create table casereview.recall_decision (
  id uuid primary key,
  plan_id uuid not null references casereview.action_plan,
  wait_id uuid not null unique references casereview.plan_wait,
  decision text not null check (decision in ('RECALL', 'MORE_TIME')),
  reasons bytea not null,
  decided_by text not null constraint a_person_decides_a_recall check (decided_by not like 'system:%'),
  decided_at timestamptz not null
);
create unique index recalled_once on casereview.recall_decision (plan_id) where decision = 'RECALL';

create table casereview.plan_report (
  plan_id uuid primary key references casereview.action_plan,
  reported_by text not null constraint a_person_reports_on_a_plan check (reported_by not like 'system:%'),
  reported_at timestamptz not null
);

create table casereview.plan_result (
  plan_id uuid not null references casereview.plan_report,
  number int not null,
  result text not null check (result in ('DONE', 'NOT_POSSIBLE', 'NOT_DONE')),
  statement bytea,
  primary key (plan_id, number),
  foreign key (plan_id, number) references casereview.plan_action,
  constraint what_was_not_done_is_explained check (result = 'DONE' or statement is not null)
);

create function casereview.is_accepted(plan uuid) returns boolean language sql stable as $$
  select exists (select from casereview.plan_answer a where a.plan_id = plan and a.accepted)
$$;

create function casereview.a_plan_follows_its_outcome() returns trigger language plpgsql as $$
begin
  if not exists (select from casereview.outcome o where o.id = new.outcome_id and o.case_id = new.case_id
      and o.outcome in ('RETURN', 'REOPEN') and o.panel_id = casereview.newest_panel(new.case_id)) then
    raise exception 'An action plan follows the outcome RETURN or REOPEN of the newest panel.' using errcode = 'check_violation';
  end if;
  if not exists (select from casereview.review_case c where c.id = new.case_id and c.force_code = new.force_code) then
    raise exception 'An action plan goes to the force of its case.' using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger a_plan_follows_its_outcome before insert on casereview.action_plan
  for each row execute function casereview.a_plan_follows_its_outcome();

-- At the end of the transaction: so no action can be added to a plan that was sent.
create function casereview.a_plan_holds_its_actions() returns trigger language plpgsql as $$
begin
  if (select count(*) from casereview.plan_action a where a.plan_id = new.id) <> new.action_count then
    raise exception 'An action plan is sent with all of its actions.' using errcode = 'check_violation';
  end if;
  return null;
end $$;
create constraint trigger a_plan_holds_its_actions after insert on casereview.action_plan
  deferrable initially deferred for each row execute function casereview.a_plan_holds_its_actions();

create function casereview.an_action_is_of_its_plan() returns trigger language plpgsql as $$
begin
  if new.number > (select p.action_count from casereview.action_plan p where p.id = new.plan_id) then
    raise exception 'A plan that was sent gets no further action.' using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger an_action_is_of_its_plan before insert on casereview.plan_action
  for each row execute function casereview.an_action_is_of_its_plan();

create function casereview.a_plan_is_answered_while_waited_for() returns trigger language plpgsql as $$
begin
  if not exists (select from casereview.plan_wait w where w.id = new.wait_id and w.plan_id = new.plan_id
      and w.stage = 'ACCEPTANCE' and w.met_at is null and w.handed_at is null) then
    raise exception 'A plan is answered while its acceptance is waited for.' using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger a_plan_is_answered_while_waited_for before insert on casereview.plan_answer
  for each row execute function casereview.a_plan_is_answered_while_waited_for();

create function casereview.a_wait_has_its_cause() returns trigger language plpgsql as $$
begin
  if tg_op = 'UPDATE' then
    if old.met_at is not null or old.handed_at is not null
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
create trigger a_wait_has_its_cause before insert or update on casereview.plan_wait
  for each row execute function casereview.a_wait_has_its_cause();

create function casereview.a_recall_follows_its_wait() returns trigger language plpgsql as $$
declare waited casereview.plan_wait;
begin
  select * into waited from casereview.plan_wait w where w.id = new.wait_id for update;
  if waited.plan_id <> new.plan_id or waited.handed_at is null then
    raise exception 'A recall is decided when a force was silent or declined.' using errcode = 'check_violation';
  end if;
  if new.decision = 'MORE_TIME' and waited.run > (select r.more_time_limit from casereview.recall_rule r
      where r.valid_from <= new.decided_at::date and (r.valid_to is null or r.valid_to >= new.decided_at::date)
      order by r.valid_from desc limit 1) then
    raise exception 'A force gets no more time than the rule allows.' using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger a_recall_follows_its_wait before insert on casereview.recall_decision
  for each row execute function casereview.a_recall_follows_its_wait();

create function casereview.a_report_is_waited_for() returns trigger language plpgsql as $$
begin
  if not exists (select from casereview.plan_wait w where w.plan_id = new.plan_id
      and w.stage = 'REPORT' and w.met_at is null and w.handed_at is null) then
    raise exception 'A force reports on a plan that it accepted, while the report is waited for.' using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger a_report_is_waited_for before insert on casereview.plan_report
  for each row execute function casereview.a_report_is_waited_for();

create function casereview.a_report_covers_all_actions() returns trigger language plpgsql as $$
begin
  if exists (select from casereview.plan_action a where a.plan_id = new.plan_id
      and not exists (select from casereview.plan_result r where r.plan_id = a.plan_id and r.number = a.number)) then
    raise exception 'A report covers all actions of its plan.' using errcode = 'check_violation';
  end if;
  return null;
end $$;
create constraint trigger a_report_covers_all_actions after insert on casereview.plan_report
  deferrable initially deferred for each row execute function casereview.a_report_covers_all_actions();

-- The case's own state obeys the records: with its force on a plan, back to the panel on a report or on a person's recall.
-- The unit of work writes the case last, when the next panel may be open already: the newest outcome counts, not the newest panel.
create function casereview.state_follows_the_plan() returns trigger language plpgsql as $$
declare
  decided casereview.outcome;
  plan uuid;
begin
  select o.* into decided from casereview.outcome o join casereview.panel p on p.id = o.panel_id
    where o.case_id = new.id order by p.number desc limit 1;
  select p.id into plan from casereview.action_plan p where p.outcome_id = decided.id order by p.number desc limit 1;
  if new.state = 'FORCE_ACTION' and (decided.outcome is distinct from 'RETURN' or plan is null) then
    raise exception 'A case is returned to its force with an action plan that was sent.' using errcode = 'check_violation';
  end if;
  if old.state = 'FORCE_ACTION' and new.state = 'PANEL'
      and not exists (select from casereview.plan_report r where r.plan_id = plan)
      and not exists (select from casereview.recall_decision r where r.plan_id = plan and r.decision = 'RECALL') then
    raise exception 'A case comes back from its force with a report, or when a person recalls it.' using errcode = 'check_violation';
  end if;
  if old.state = 'OUTCOME_REOPEN' and new.state = 'REINVESTIGATION' and (plan is null or not casereview.is_accepted(plan)) then
    raise exception 'A case is reinvestigated by its force on a plan that the force accepted.' using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger state_follows_the_plan before update of state on casereview.review_case
  for each row when (new.state is distinct from old.state)
  execute function casereview.state_follows_the_plan();

call casereview.protect('recall_rule', 'select');
call casereview.protect_append_only('action_plan');
call casereview.protect_append_only('plan_action');
call casereview.protect_append_only('plan_answer');
call casereview.protect('plan_wait');
call casereview.protect_append_only('recall_decision');
call casereview.protect_append_only('plan_report');
call casereview.protect_append_only('plan_result');
