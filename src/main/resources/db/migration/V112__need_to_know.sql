-- Who may know of which case. What a person may not see is settled once, when a transaction begins, and held to by row-level security:
-- an act that is itself the reason to keep somebody away, such as declaring a conflict, still ends in its own transaction.

-- What a role sees of cases: of which it may know, and whose file it may open.
create table casereview.role_sight (
  team_id text primary key references casereview.team,
  knows text not null check (knows in ('ALL', 'OWN_FORCE', 'NONE')),
  opens text not null check (opens in ('ALL', 'WITH_REASON', 'NONE')),
  text text not null,
  source_ref text not null,
  evidence_grade text not null check (evidence_grade in ('SEED', 'PUB', 'GK', 'DES')),
  check (knows = 'ALL' or opens = 'NONE')
);
insert into casereview.role_sight
select team_id, 'ALL', 'ALL', text, 'Own rule: need to know', 'DES' from (values
  ('intake-officers', 'Takes cases in and finds what came twice'),
  ('screeners', 'Screens any case, and links it with others'),
  ('allocators', 'Gives any case to a reviewer'),
  ('quality-assurers', 'Checks any review, and draws those to be checked'),
  ('scope-panel-members', 'Decides on the scope of any case'),
  ('panel-members', 'Sits on any case, or stands in for somebody who does'),
  ('managers', 'Answers for the progress of every case'),
  ('heads-of-review', 'Answers for the decision of every case'),
  ('victim-liaisons', 'Tells the victims of any case'),
  ('duty-officers', 'Answers urgent risks of any case at any hour'),
  ('auditors', 'Reads whatever was done')) as role (team_id, text);
insert into casereview.role_sight values
  ('reviewers', 'ALL', 'WITH_REASON', 'Reads the cases that they have, had, or could take now', 'Own rule: need to know', 'DES'),
  ('force-liaisons', 'OWN_FORCE', 'NONE', 'Knows how the cases of the own force stand', 'Own rule: need to know', 'DES'),
  ('standards-liaisons', 'NONE', 'NONE', 'Works in a schema of their own', 'Own rule: need to know', 'DES'),
  ('analysts', 'NONE', 'NONE', 'Works with figures', 'Own rule: need to know', 'DES'),
  ('process-owners', 'NONE', 'NONE', 'Draws flows', 'Own rule: need to know', 'DES'),
  ('administrators', 'NONE', 'NONE', 'Keeps the lists of people and forces', 'Own rule: need to know', 'DES');

-- Why somebody is let to a case, or kept from it.
create table casereview.grant_reason (
  code text primary key check (code ~ '^[A-Z_]+$'),
  of_level text not null check (of_level in ('EXCLUDED', 'EMERGENCY', 'GRANT')),
  text text not null,
  source_ref text not null,
  evidence_grade text not null check (evidence_grade in ('SEED', 'PUB', 'GK', 'DES'))
);
insert into casereview.grant_reason values
  ('KNOWS_SOMEBODY', 'EXCLUDED', 'Knows a person in the case', 'Own rule: conflicts of interest', 'DES'),
  ('WORKED_ON_IT', 'EXCLUDED', 'Worked on the investigation', 'Own rule: conflicts of interest', 'DES'),
  ('OTHER_INTEREST', 'EXCLUDED', 'Another interest in the case', 'Own rule: conflicts of interest', 'DES'),
  ('WORK_ON_IT', 'GRANT', 'Is needed for work on the case', 'Own rule: need to know', 'DES'),
  ('LIFE_AT_RISK', 'EMERGENCY', 'Somebody may be in danger', 'Own rule: break-glass', 'DES'),
  ('EVIDENCE_AT_RISK', 'EMERGENCY', 'Evidence may be lost', 'Own rule: break-glass', 'DES'),
  ('OTHER_URGENCY', 'EMERGENCY', 'Something else that cannot wait', 'Own rule: break-glass', 'DES');

-- What is given is ended by rows of its own, never changed. EXCLUDED wins over all others.
create table casereview.case_grant (
  id uuid primary key,
  case_id uuid not null references casereview.review_case deferrable initially deferred,
  staff_id text not null references casereview.staff,
  level text not null check (level in ('BASIC', 'STANDARD', 'SPECIFIC', 'EMERGENCY', 'EXCLUDED')),
  reason_code text not null references casereview.grant_reason,
  reason bytea not null,             -- sealed
  from_at timestamptz not null,
  until_at timestamptz,
  given_by text not null check (given_by not like 'system:%'),
  given_at timestamptz not null,
  constraint a_grant_ends_after_it_began check (until_at > from_at),
  constraint only_an_emergency_is_taken check ((level = 'EMERGENCY') = (given_by = staff_id)),
  constraint an_emergency_ends check (level <> 'EMERGENCY' or until_at is not null)
);
create index on casereview.case_grant (staff_id, level);
create index on casereview.case_grant (case_id);

create table casereview.case_grant_ending (
  id uuid primary key,
  grant_id uuid not null references casereview.case_grant,
  asked_by text not null check (asked_by not like 'system:%'),
  asked_at timestamptz not null,
  reason bytea not null              -- sealed
);
create index on casereview.case_grant_ending (grant_id);

create table casereview.case_grant_end (
  grant_id uuid primary key references casereview.case_grant,
  ending_id uuid not null unique references casereview.case_grant_ending,
  ended_by text not null check (ended_by not like 'system:%'),
  ended_at timestamptz not null
);

-- A member of staff whom a matter of standards concerns. Nobody but standards can read it, nor tell it from another exclusion.
create table standards.concerned (
  matter_id uuid not null references standards.matter,
  staff_id text not null check (staff_id ~ '^[A-Z0-9_-]+$'),
  recorded_by text not null,
  recorded_at timestamptz not null,
  primary key (matter_id, staff_id)
);
alter table standards.concerned enable row level security;
alter table standards.concerned force row level security;
create policy standards_read on standards.concerned for select using (casereview.acts_for_standards());
create policy standards_write on standards.concerned for insert with check (casereview.acts_for_standards());
create policy the_wall_reads on standards.concerned for select to current_user using (true);
create policy the_wall_reads on standards.matter for select to current_user using (true);
grant select, insert on standards.concerned to casereview_standards;

-- The forces whose cases a person is kept from: those of staff of the review, never the own force of who only speaks for it.
create function casereview.conflicting_forces(person text) returns setof text language sql stable security definer
  set search_path = pg_catalog as $$
  select f.force_code
  from (select force_code from casereview.staff_former_force where staff_id = person
    union select force_code from casereview.staff_force where staff_id = person and until is null) f
  where exists (select from casereview.staff_team t where t.staff_id = person and t.until is null and t.team_id <> 'force-liaisons')
$$;

-- The single cases that a person is kept from. It says that, never why.
create function casereview.excluded_cases(person text, at timestamptz) returns setof uuid language sql stable security definer
  set search_path = pg_catalog as $$
  select g.case_id from casereview.case_grant g
  where g.staff_id = person and g.level = 'EXCLUDED' and g.from_at <= at and (g.until_at is null or g.until_at > at)
    and not exists (select from casereview.case_grant_end e where e.grant_id = g.id)
  union select r.case_id from casereview.review r where r.reviewer_id = person and r.conflict = 'CONFLICT'
  union select c.case_id from casereview.panel_conflict c where c.member = person
  union select m.case_id from standards.concerned c join standards.matter m on m.id = c.matter_id where c.staff_id = person
$$;
create index on casereview.review (reviewer_id) where conflict = 'CONFLICT';
create index on casereview.panel_conflict (member);
create index on standards.concerned (staff_id);

create function casereview.is_excluded(person text, of_case uuid, at timestamptz) returns boolean language sql stable security definer
  set search_path = pg_catalog as $$
  select of_case in (select casereview.excluded_cases(person, at))
    or exists (select from casereview.review_case c where c.id = of_case and c.force_code in (select casereview.conflicting_forces(person)))
$$;

-- What the person of this transaction sees, from its begin to its end.
create function casereview.settle_sight(at timestamptz) returns void language plpgsql security definer
  set search_path = pg_catalog as $$
declare person text := coalesce(current_setting('app.actor', true), '');
declare rows_of text;
begin
  if person = '' or person like 'system:%' then
    return;
  end if;
  select case when bool_or(t.team_id <> 'force-liaisons') then 'ALL' when count(t.team_id) > 0 then 'OWN_FORCE' else 'NONE' end into rows_of
  from casereview.staff s left join casereview.staff_team t on t.staff_id = s.staff_id and t.until is null
  where s.staff_id = person and s.enabled;
  perform set_config('app.sees', coalesce(rows_of, 'NONE'), true),
    set_config('app.own_forces', array_to_string(array(select f.force_code from casereview.staff_force f
      where f.staff_id = person and f.until is null), ','), true),
    set_config('app.hidden_forces', array_to_string(array(select casereview.conflicting_forces(person)), ','), true),
    set_config('app.hidden_cases', array_to_string(array(select casereview.excluded_cases(person, at)), ','), true),
    set_config('app.settled', person, true);
end $$;

-- Who was not settled sees nothing: a person whose sight nobody asked for is nobody.
create function casereview.sees_every_force() returns boolean language sql stable parallel safe as $$
  select coalesce(current_setting('app.actor', true), '') like 'system:%'
    or (current_setting('app.settled', true) = current_setting('app.actor', true) and current_setting('app.sees', true) = 'ALL')
$$;

create function casereview.cases_of_own_forces() returns setof uuid language sql stable security definer
  set search_path = pg_catalog rows 500 as $$
  select c.id from casereview.review_case c
  where current_setting('app.settled', true) = current_setting('app.actor', true) and current_setting('app.sees', true) = 'OWN_FORCE'
    and c.force_code = any(string_to_array(current_setting('app.own_forces', true), ','))
$$;

create function casereview.hidden_cases() returns setof uuid language sql stable security definer
  set search_path = pg_catalog rows 100 as $$
  select c.id from casereview.review_case c
  where nullif(current_setting('app.hidden_forces', true), '') is not null
    and c.force_code = any(string_to_array(current_setting('app.hidden_forces', true), ','))
  union all
  select unnest(string_to_array(nullif(current_setting('app.hidden_cases', true), ''), ',')::uuid[])
$$;

-- The records of a case by which its other records are found: those of cases kept from the person, and those of the own forces, a
-- referral that became no case among them.
create function casereview.hidden_records(parent text) returns setof uuid language plpgsql stable security definer
  set search_path = pg_catalog rows 100 as $$
begin
  if coalesce(current_setting('app.hidden_forces', true), '') || coalesce(current_setting('app.hidden_cases', true), '') <> '' then
    return query execute format('select id from casereview.%I where case_id in (select casereview.hidden_cases())', parent);
  end if;
end $$;

create function casereview.records_of_own_forces(parent text) returns setof uuid language plpgsql stable security definer
  set search_path = pg_catalog rows 500 as $$
begin
  return query execute format('select id from casereview.%I where case_id is null or case_id in (select casereview.cases_of_own_forces())', parent);
end $$;

-- Called for each table with rows of cases. Each subquery is worked out once for a statement, never for a row.
create procedure casereview.need_to_know(tab text, col text default 'case_id', parent text default null) language plpgsql as $$
declare own text := 'casereview.cases_of_own_forces()';
declare hidden text := 'casereview.hidden_cases()';
begin
  if parent is not null then
    own := format('casereview.records_of_own_forces(%L)', parent);
    hidden := format('casereview.hidden_records(%L)', parent);
  end if;
  execute format('create policy need_to_know_%2$s on casereview.%1$I as restrictive for select to casereview_app using (%2$I is null
    or (((select casereview.sees_every_force()) or %2$I in (select %3$s)) and %2$I not in (select %4$s)))', tab, col, own, hidden);
end $$;

do $$
declare it record;
begin
  for it in select c.relname, a.attname from pg_class c join pg_attribute a on a.attrelid = c.oid
      where c.relnamespace = 'casereview'::regnamespace and c.relkind = 'r' and a.attname = 'case_id' loop
    call casereview.need_to_know(it.relname);
  end loop;
end $$;
call casereview.need_to_know('review_case', 'id');
call casereview.need_to_know('possible_link', 'earlier_id');
call casereview.need_to_know('possible_link', 'later_id');
call casereview.need_to_know('link_verdict', 'earlier_id');
call casereview.need_to_know('link_verdict', 'later_id');

-- Records that are known by another record of their case.
call casereview.need_to_know('screening_answer', 'screening_id', 'screening');
call casereview.need_to_know('second_answer', 'screening_id', 'screening');
call casereview.need_to_know('information_question', 'request_id', 'information_request');
call casereview.need_to_know('late_answer', 'request_id', 'information_request');
call casereview.need_to_know('scope_appeal_decision', 'appeal_id', 'scope_appeal');
call casereview.need_to_know('scope_appeal_step', 'appeal_id', 'scope_appeal');
call casereview.need_to_know('review_answer', 'review_id', 'review');
call casereview.need_to_know('review_failing', 'review_id', 'review');
call casereview.need_to_know('review_question', 'review_id', 'review');
call casereview.need_to_know('review_comment', 'review_id', 'review');
call casereview.need_to_know('review_opened', 'review_id', 'review');
call casereview.need_to_know('review_place', 'review_id', 'review');
call casereview.need_to_know('check_draw', 'review_id', 'review');
call casereview.need_to_know('recommendation', 'panel_id', 'panel');
call casereview.need_to_know('panel_round', 'panel_id', 'panel');
call casereview.need_to_know('panel_vote', 'panel_id', 'panel');
call casereview.need_to_know('panel_deferral', 'panel_id', 'panel');
call casereview.need_to_know('suspect_proposal', 'panel_id', 'panel');
call casereview.need_to_know('panel_substitute', 'conflict_id', 'panel_conflict');
call casereview.need_to_know('legal_advice_given', 'advice_id', 'legal_advice');
call casereview.need_to_know('ledger_entry', 'line_id', 'ledger_line');
call casereview.need_to_know('plan_line', 'plan_id', 'action_plan');
call casereview.need_to_know('plan_action', 'plan_id', 'action_plan');
call casereview.need_to_know('plan_answer', 'plan_id', 'action_plan');
call casereview.need_to_know('plan_report', 'plan_id', 'action_plan');
call casereview.need_to_know('plan_wait', 'plan_id', 'action_plan');
call casereview.need_to_know('recall_decision', 'plan_id', 'action_plan');
call casereview.need_to_know('notice_decision', 'notice_id', 'victim_notice');
call casereview.need_to_know('risk_acknowledgement', 'risk_id', 'urgent_risk');
call casereview.need_to_know('risk_plan', 'risk_id', 'urgent_risk');
call casereview.need_to_know('risk_review', 'risk_id', 'urgent_risk');
call casereview.need_to_know('rejected_act', 'rejected_id', 'rejected_referral');
call casereview.need_to_know('case_grant_ending', 'grant_id', 'case_grant');
call casereview.need_to_know('case_grant_end', 'grant_id', 'case_grant');

call casereview.protect('role_sight', 'select');
call casereview.protect('grant_reason', 'select');
call casereview.protect_append_only('case_grant');
call casereview.protect_append_only('case_grant_ending');
call casereview.protect_append_only('case_grant_end');
create trigger case_grant_stays before update or delete or truncate on casereview.case_grant
  for each statement execute function casereview.stays_as_recorded();
create trigger case_grant_ending_stays before update or delete or truncate on casereview.case_grant_ending
  for each statement execute function casereview.stays_as_recorded();
create trigger case_grant_end_stays before update or delete or truncate on casereview.case_grant_end
  for each statement execute function casereview.stays_as_recorded();

create function casereview.is_in(person text, variadic teams text[]) returns boolean language sql stable as $$
  select exists (select from casereview.staff s join casereview.staff_team t using (staff_id)
    where s.staff_id = person and s.enabled and t.until is null and t.team_id = any(teams))
$$;

-- A head of review keeps somebody away or lets somebody in, in the own name; nobody excluded lets themselves in.
create function casereview.a_grant_is_given_by_right() returns trigger language plpgsql as $$
begin
  if new.given_by is distinct from current_setting('app.actor', true) then
    raise exception 'Nobody lets people to a case in the name of somebody else.' using errcode = 'check_violation';
  end if;
  if new.level <> 'EMERGENCY' and not casereview.is_in(new.given_by, 'heads-of-review') then
    raise exception 'A head of review lets people to a case, or keeps them from it.' using errcode = 'check_violation';
  end if;
  if new.level <> 'EXCLUDED' and casereview.is_excluded(new.staff_id, new.case_id, new.given_at) then
    raise exception 'There is no such case.' using errcode = 'check_violation';
  end if;
  if not exists (select from casereview.grant_reason r where r.code = new.reason_code
      and r.of_level = case when new.level in ('EXCLUDED', 'EMERGENCY') then new.level else 'GRANT' end) then
    raise exception 'This reason is not one for that.' using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger a_grant_is_given_by_right before insert on casereview.case_grant
  for each row execute function casereview.a_grant_is_given_by_right();

create function casereview.an_ending_is_asked_by_right() returns trigger language plpgsql as $$
begin
  if new.asked_by is distinct from current_setting('app.actor', true) or not casereview.is_in(new.asked_by, 'heads-of-review', 'managers')
      or exists (select from casereview.case_grant g where g.id = new.grant_id and g.staff_id = new.asked_by) then
    raise exception 'A manager or a head of review asks for that, in the own name and not for themselves.' using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger an_ending_is_asked_by_right before insert on casereview.case_grant_ending
  for each row execute function casereview.an_ending_is_asked_by_right();

create function casereview.an_exclusion_is_lifted_by_two() returns trigger language plpgsql as $$
declare of_grant casereview.case_grant;
declare of_ending casereview.case_grant_ending;
begin
  select * into of_grant from casereview.case_grant g where g.id = new.grant_id;
  select * into of_ending from casereview.case_grant_ending e where e.id = new.ending_id and e.grant_id = new.grant_id;
  if of_ending.id is null or new.ended_by is distinct from current_setting('app.actor', true)
      or not casereview.is_in(new.ended_by, 'heads-of-review') or new.ended_by = of_grant.staff_id then
    raise exception 'A head of review ends it, in the own name and not for themselves.' using errcode = 'check_violation';
  end if;
  if of_grant.level = 'EXCLUDED' and new.ended_by = of_ending.asked_by then
    raise exception 'Two people lift an exclusion.' using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger an_exclusion_is_lifted_by_two before insert on casereview.case_grant_end
  for each row execute function casereview.an_exclusion_is_lifted_by_two();
