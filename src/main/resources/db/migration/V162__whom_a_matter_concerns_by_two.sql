-- Whom a matter concerns was said by one liaison, and nothing ended it. It holds at once, as before. Beside that a second liaison confirms it; one
-- asks for its end, with a reason, and another ends or keeps it: until then it holds. All is added to, nothing is written over, and somebody
-- may be named anew after an end.
alter table standards.concerned drop constraint concerned_pkey;
alter table standards.concerned add column id uuid not null default gen_random_uuid() primary key;
alter table standards.concerned alter column id drop default;
create index on standards.concerned (matter_id);

create table standards.concerned_confirmation (
  concerned_id uuid primary key references standards.concerned,
  matter_id uuid not null references standards.matter,
  confirmed_by text not null,
  confirmed_at timestamptz not null
);
create table standards.concerned_ending (
  id uuid primary key,
  concerned_id uuid not null references standards.concerned,
  matter_id uuid not null references standards.matter,
  asked_by text not null,
  asked_at timestamptz not null,
  reason bytea not null              -- sealed
);
create index on standards.concerned_ending (concerned_id);
create table standards.concerned_ending_answer (
  ending_id uuid primary key references standards.concerned_ending,
  matter_id uuid not null references standards.matter,
  ends boolean not null,
  answered_by text not null,
  answered_at timestamptz not null
);

create function standards.stands(naming uuid) returns boolean language sql stable as $$
  select not exists (select from standards.concerned_ending e join standards.concerned_ending_answer a on a.ending_id = e.id
    where e.concerned_id = naming and a.ends)
$$;

-- That it is a liaison the policies of these tables hold: somebody in the own name, whom the matter does not concern and never did, one after the other on the same matter.
create function standards.by_a_liaison(person text, of_matter uuid) returns void language plpgsql as $$
begin
  if person is distinct from current_setting('app.actor', true) or person like 'system:%'
      or exists (select from standards.concerned c where c.matter_id = of_matter and c.staff_id = person) then
    raise exception 'A standards liaison says that in the own name, and not of a matter that concerned them.' using errcode = 'check_violation';
  end if;
  perform pg_advisory_xact_lock(hashtextextended(of_matter::text, 162));
end $$;

create function standards.a_naming_is_of_a_liaison() returns trigger language plpgsql as $$
begin
  perform standards.by_a_liaison(new.recorded_by, new.matter_id);
  if new.staff_id = new.recorded_by then
    raise exception 'Another standards liaison records what concerns you.' using errcode = 'check_violation';
  end if;
  if exists (select from standards.concerned c where c.matter_id = new.matter_id and c.staff_id = new.staff_id and standards.stands(c.id)) then
    raise exception 'It stands already.' using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger a_naming_is_of_a_liaison before insert on standards.concerned
  for each row execute function standards.a_naming_is_of_a_liaison();

create function standards.a_naming_is_confirmed_by_another() returns trigger language plpgsql as $$
begin
  perform standards.by_a_liaison(new.confirmed_by, new.matter_id);
  if not exists (select from standards.concerned c where c.id = new.concerned_id and c.matter_id = new.matter_id
      and c.recorded_by <> new.confirmed_by and standards.stands(c.id)) then
    raise exception 'Another standards liaison confirms what stands.' using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger a_naming_is_confirmed_by_another before insert on standards.concerned_confirmation
  for each row execute function standards.a_naming_is_confirmed_by_another();

create function standards.an_end_is_asked_for_once() returns trigger language plpgsql as $$
begin
  perform standards.by_a_liaison(new.asked_by, new.matter_id);
  if not exists (select from standards.concerned c where c.id = new.concerned_id and c.matter_id = new.matter_id and standards.stands(c.id))
      or exists (select from standards.concerned_ending e where e.concerned_id = new.concerned_id
        and not exists (select from standards.concerned_ending_answer a where a.ending_id = e.id)) then
    raise exception 'The end of what stands is asked for once.' using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger an_end_is_asked_for_once before insert on standards.concerned_ending
  for each row execute function standards.an_end_is_asked_for_once();

create function standards.an_end_is_answered_by_another() returns trigger language plpgsql as $$
begin
  perform standards.by_a_liaison(new.answered_by, new.matter_id);
  if not exists (select from standards.concerned_ending e where e.id = new.ending_id and e.matter_id = new.matter_id
      and e.asked_by <> new.answered_by) then
    raise exception 'Another standards liaison ends it, or keeps it.' using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger an_end_is_answered_by_another before insert on standards.concerned_ending_answer
  for each row execute function standards.an_end_is_answered_by_another();

do $$
declare tab text;
begin
  foreach tab in array array['concerned_confirmation', 'concerned_ending', 'concerned_ending_answer'] loop
    execute format('alter table standards.%I enable row level security', tab);
    execute format('alter table standards.%I force row level security', tab);
    execute format('create policy standards_read on standards.%I for select using (casereview.acts_for_standards())', tab);
    execute format('create policy standards_write on standards.%I for insert with check (casereview.acts_for_standards())', tab);
    execute format('create policy the_wall_reads on standards.%I for select to current_user using (true)', tab);
    execute format('create policy not_of_oneself on standards.%I as restrictive for select to casereview_standards
      using (matter_id not in (select casereview.own_matters()))', tab);
    execute format('create policy none_on_oneself on standards.%I as restrictive for insert to casereview_standards
      with check (matter_id not in (select casereview.own_matters()))', tab);
    execute format('grant select, insert on standards.%I to casereview_standards', tab);
  end loop;
  foreach tab in array array['concerned', 'concerned_confirmation', 'concerned_ending', 'concerned_ending_answer'] loop
    execute format('create trigger %1$s_stays before update or delete or truncate on standards.%1$I
      for each statement execute function casereview.stays_as_recorded()', tab);
  end loop;
end $$;

-- What was ended keeps nobody away: the case, and the matter of a liaison, are found again with the next transaction.
create or replace function casereview.excluded_cases(person text, at timestamptz) returns setof uuid language plpgsql stable security definer
  set search_path = pg_catalog, pg_temp rows 20 as $$
begin
  return query
    select g.case_id from casereview.case_grant g
    where g.staff_id = person and g.level = 'EXCLUDED' and g.from_at <= at and (g.until_at is null or g.until_at > at)
      and not exists (select from casereview.case_grant_end e where e.grant_id = g.id)
    union all select r.case_id from casereview.review r where r.reviewer_id = person and r.conflict = 'CONFLICT'
    union all select c.case_id from casereview.panel_conflict c where c.member = person
    union all select m.case_id from standards.concerned c join standards.matter m on m.id = c.matter_id
      where c.staff_id = person and standards.stands(c.id);
end $$;
create or replace function casereview.own_matters() returns setof uuid language plpgsql stable security definer
  set search_path = pg_catalog, pg_temp rows 5 as $$
begin
  return query select c.matter_id from standards.concerned c
    where c.staff_id = current_setting('app.actor', true) and standards.stands(c.id);
end $$;
drop policy looks_of_who_is_concerned on audit.entry;
create policy looks_of_who_is_concerned on audit.entry as restrictive for select to casereview_standards
  using (operation in ('CONSULT', 'DISCLOSE') and exists (
    select from standards.concerned c join standards.matter m on m.id = c.matter_id
    where c.staff_id = entry.actor and m.case_id = entry.case_id and standards.stands(c.id)));
