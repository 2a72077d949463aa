-- A matter that concerns a standards liaison is not for that liaison: neither what stands in it, nor its tasks, nor its process.
create function casereview.own_matters() returns setof uuid language plpgsql stable security definer
  set search_path = pg_catalog, pg_temp rows 5 as $$
begin
  return query select c.matter_id from standards.concerned c where c.staff_id = current_setting('app.actor', true);
end $$;
revoke execute on function casereview.own_matters() from public;
grant execute on function casereview.own_matters() to casereview_standards;
do $$
declare it record;
begin
  for it in select * from (values ('matter', 'id'), ('triage', 'matter_id'), ('notice', 'matter_id'), ('answer', 'matter_id'), ('assessment', 'matter_id'),
      ('referral', 'matter_id'), ('closing', 'matter_id'), ('act', 'matter_id'), ('concerned', 'matter_id')) as w (tab, col) loop
    execute format('create policy not_of_oneself on standards.%I as restrictive for select to casereview_standards
      using (%I not in (select casereview.own_matters()))', it.tab, it.col);
  end loop;
  for it in select * from (values ('notice'), ('answer'), ('assessment'), ('referral'), ('concerned')) as w (tab) loop
    execute format('create policy none_on_oneself on standards.%I as restrictive for insert to casereview_standards
      with check (matter_id not in (select casereview.own_matters()))', it.tab);
  end loop;
end $$;

create or replace function casereview.hidden_processes() returns setof varchar(64) language plpgsql stable security definer
  set search_path = pg_catalog, pg_temp rows 200 as $$
begin
  if coalesce(current_setting('app.hidden_forces', true), '') || coalesce(current_setting('app.hidden_cases', true), '') <> '' then
    return query select casereview.kept_in_mind('app.hidden_processes',
      'select v.proc_inst_id_ from public.act_ru_variable v where v.name_ = ''caseId'' and v.proc_inst_id_ is not null
         and v.text_ = any(array(select h::text from casereview.hidden_cases() h))
       union select v.proc_inst_id_ from public.act_ru_variable v where v.name_ = ''conductMatterId'' and v.proc_inst_id_ is not null
         and v.text_ = any(array(select m::text from casereview.own_matters() m))');
  end if;
end $$;
create or replace function casereview.hidden_past() returns setof varchar(64) language plpgsql stable security definer
  set search_path = pg_catalog, pg_temp rows 200 as $$
begin
  if coalesce(current_setting('app.hidden_forces', true), '') || coalesce(current_setting('app.hidden_cases', true), '') <> '' then
    return query select casereview.hidden_processes();
    return query select casereview.kept_in_mind('app.hidden_past',
      'select p.proc_inst_id_ from public.act_hi_procinst p where p.end_time_ is not null and p.business_key_ = any(array(
         select c.case_number::varchar from casereview.review_case c where c.id in (select casereview.hidden_cases())
         union select m.number::varchar from standards.matter m where m.id in (select casereview.own_matters())))');
  end if;
end $$;
