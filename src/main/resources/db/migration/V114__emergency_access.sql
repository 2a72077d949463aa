-- Opening a file in an emergency: for somebody who may know of the case and has no part in it, for a short time, and looked at afterwards
-- by an auditor who is somebody else.

create table casereview.access_rule (
  code text primary key check (code in ('EMERGENCY_MINUTES')),
  amount int not null check (amount > 0),
  text text not null,
  source_ref text not null,
  evidence_grade text not null check (evidence_grade in ('SEED', 'PUB', 'GK', 'DES'))
);
insert into casereview.access_rule values
  ('EMERGENCY_MINUTES', 60, 'So many minutes a file stays open that was opened in an emergency', 'Own rule: break-glass', 'DES');

create sequence casereview.emergency_number_seq;
grant usage on sequence casereview.emergency_number_seq to casereview_app;

create table casereview.emergency_access (
  id uuid primary key,
  number text not null unique check (number ~ '^EA-[0-9]{4}-[0-9]{6,}$'),
  case_id uuid not null references casereview.review_case deferrable initially deferred,
  grant_id uuid not null unique references casereview.case_grant,
  opened_by text not null check (opened_by not like 'system:%'),
  opened_at timestamptz not null
);
create index on casereview.emergency_access (case_id);

create table casereview.emergency_review (
  access_id uuid primary key references casereview.emergency_access,
  verdict text not null check (verdict in ('JUSTIFIED', 'NOT_JUSTIFIED')),
  reasons bytea not null,            -- sealed
  reviewed_by text not null check (reviewed_by not like 'system:%'),
  reviewed_at timestamptz not null
);

create function casereview.an_emergency_is_its_grant() returns trigger language plpgsql as $$
begin
  if not exists (select from casereview.case_grant g where g.id = new.grant_id and g.level = 'EMERGENCY' and g.case_id = new.case_id
      and g.staff_id = new.opened_by and g.until_at <= g.from_at + (select make_interval(mins => r.amount) from casereview.access_rule r
        where r.code = 'EMERGENCY_MINUTES')) then
    raise exception 'A file that is opened in an emergency closes again in time.' using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger an_emergency_is_its_grant before insert on casereview.emergency_access
  for each row execute function casereview.an_emergency_is_its_grant();

-- Nothing is opened in an emergency without the record that an auditor reviews.
create function casereview.an_emergency_is_reviewed() returns trigger language plpgsql as $$
begin
  if not exists (select from casereview.emergency_access a where a.grant_id = new.id) then
    raise exception 'What is opened in an emergency is reviewed.' using errcode = 'check_violation';
  end if;
  return null;
end $$;
create constraint trigger an_emergency_is_reviewed after insert on casereview.case_grant deferrable initially deferred
  for each row when (new.level = 'EMERGENCY') execute function casereview.an_emergency_is_reviewed();

create function casereview.somebody_else_reviews_an_emergency() returns trigger language plpgsql as $$
begin
  if new.reviewed_by is distinct from current_setting('app.actor', true) or not casereview.is_in(new.reviewed_by, 'auditors')
      or exists (select from casereview.emergency_access a where a.id = new.access_id and a.opened_by = new.reviewed_by) then
    raise exception 'An auditor who did not open the file reviews it.' using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger somebody_else_reviews_an_emergency before insert on casereview.emergency_review
  for each row execute function casereview.somebody_else_reviews_an_emergency();

create trigger emergency_access_stays before update or delete or truncate on casereview.emergency_access
  for each statement execute function casereview.stays_as_recorded();
create trigger emergency_review_stays before update or delete or truncate on casereview.emergency_review
  for each statement execute function casereview.stays_as_recorded();
call casereview.protect('access_rule', 'select');
call casereview.protect_append_only('emergency_access');
call casereview.protect_append_only('emergency_review');
call casereview.need_to_know('emergency_access');
call casereview.need_to_know('emergency_review', 'access_id', 'emergency_access');

-- Why somebody of a role that opens files with a reason only may open this one: a part in it, a task of it at hand, a
-- possible link of it with a case that they review, or a grant.
create function casereview.has_reason(person text, of_case uuid, at timestamptz) returns boolean language sql stable as $$
  select exists (select from casereview.case_hand h where h.case_id = of_case and h.staff_id = person)
    or exists (select from casereview.case_grant g
      where g.case_id = of_case and g.staff_id = person and g.level in ('STANDARD', 'SPECIFIC', 'EMERGENCY')
        and g.from_at <= at and (g.until_at is null or g.until_at > at)
        and not exists (select from casereview.case_grant_end e where e.grant_id = g.id))
    or exists (select from casereview.possible_link l join casereview.review r on r.case_id in (l.earlier_id, l.later_id)
      where of_case in (l.earlier_id, l.later_id) and r.case_id <> of_case and r.reviewer_id = person and r.conflict = 'NONE')
    or exists (select from public.act_ru_variable v join public.act_ru_task t on t.proc_inst_id_ = v.proc_inst_id_
      where v.name_ = 'caseId' and v.text_ = of_case::text
        and (t.assignee_ = person or t.assignee_ is null and exists (
          select from public.act_ru_identitylink l join casereview.staff_team s on s.team_id = l.group_id_
          where l.task_id_ = t.id_ and l.type_ = 'candidate' and s.staff_id = person and s.until is null)))
$$;

-- What decides a case is not written by somebody who is kept from it either, whatever id they know.
do $$
declare tab text;
begin
  foreach tab in array array['review', 'second_sheet', 'scope_exclusion', 'scope_panel_decision', 'outcome', 'closure', 'action_plan'] loop
    execute format('create policy kept_from_deciding on casereview.%I as restrictive for insert to casereview_app
      with check (case_id not in (select casereview.hidden_cases()))', tab);
  end loop;
end $$;
create policy kept_from_deciding on casereview.panel_vote as restrictive for insert to casereview_app
  with check (panel_id not in (select casereview.hidden_records('panel')));
