-- What a person sees is settled at each begin of a transaction, and asked for by each statement. These functions were planned anew at each
-- call; the same questions in PL/pgSQL are planned once for a connection, and those with nothing to hide end at once.
create or replace function casereview.conflicting_forces(person text) returns setof text language plpgsql stable security definer
  set search_path = pg_catalog rows 5 as $$
begin
  return query
    select f.force_code
    from (select force_code from casereview.staff_former_force where staff_id = person
      union select force_code from casereview.staff_force where staff_id = person and until is null) f
    where exists (select from casereview.staff_team t where t.staff_id = person and t.until is null and t.team_id <> 'force-liaisons');
end $$;

create or replace function casereview.excluded_cases(person text, at timestamptz) returns setof uuid language plpgsql stable security definer
  set search_path = pg_catalog rows 20 as $$
begin
  return query
    select g.case_id from casereview.case_grant g
    where g.staff_id = person and g.level = 'EXCLUDED' and g.from_at <= at and (g.until_at is null or g.until_at > at)
      and not exists (select from casereview.case_grant_end e where e.grant_id = g.id)
    union all select r.case_id from casereview.review r where r.reviewer_id = person and r.conflict = 'CONFLICT'
    union all select c.case_id from casereview.panel_conflict c where c.member = person
    union all select m.case_id from standards.concerned c join standards.matter m on m.id = c.matter_id where c.staff_id = person;
end $$;

create or replace function casereview.cases_of_own_forces() returns setof uuid language plpgsql stable security definer
  set search_path = pg_catalog rows 500 as $$
begin
  if current_setting('app.settled', true) = current_setting('app.actor', true) and current_setting('app.sees', true) = 'OWN_FORCE' then
    return query select c.id from casereview.review_case c
      where c.force_code = any(string_to_array(current_setting('app.own_forces', true), ','));
  end if;
end $$;

create or replace function casereview.hidden_cases() returns setof uuid language plpgsql stable security definer
  set search_path = pg_catalog rows 100 as $$
begin
  if coalesce(current_setting('app.hidden_forces', true), '') <> '' then
    return query select c.id from casereview.review_case c
      where c.force_code = any(string_to_array(current_setting('app.hidden_forces', true), ','));
  end if;
  if coalesce(current_setting('app.hidden_cases', true), '') <> '' then
    return query select unnest(string_to_array(current_setting('app.hidden_cases', true), ',')::uuid[]);
  end if;
end $$;

create or replace function casereview.hidden_processes() returns setof varchar(64) language plpgsql stable security definer
  set search_path = pg_catalog rows 200 as $$
begin
  if coalesce(current_setting('app.hidden_forces', true), '') || coalesce(current_setting('app.hidden_cases', true), '') <> '' then
    return query select casereview.kept_in_mind('app.hidden_processes',
      'select v.proc_inst_id_ from public.act_ru_variable v where v.name_ = ''caseId'' and v.proc_inst_id_ is not null
         and v.text_ = any(array(select h::text from casereview.hidden_cases() h))');
  end if;
end $$;

create or replace function casereview.hidden_past() returns setof varchar(64) language plpgsql stable security definer
  set search_path = pg_catalog rows 200 as $$
begin
  if coalesce(current_setting('app.hidden_forces', true), '') || coalesce(current_setting('app.hidden_cases', true), '') <> '' then
    return query select casereview.hidden_processes();
    return query select casereview.kept_in_mind('app.hidden_past',
      'select p.proc_inst_id_ from public.act_hi_procinst p where p.end_time_ is not null and p.business_key_ = any(array(
         select c.case_number::varchar from casereview.review_case c where c.id in (select casereview.hidden_cases())))');
  end if;
end $$;
