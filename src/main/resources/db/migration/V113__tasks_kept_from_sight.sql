-- A person who is kept from a case finds nothing of its processes: not in the engine's lists and counts, nor by id, form or history.
-- Nobody else's rows are read otherwise than before: without anything hidden, the subquery is worked out once and finds nothing.
create index act_idx_variable_case on act_ru_variable (text_) where name_ = 'caseId';

-- Worked out once for a transaction, since what is hidden was settled at its begin: an act on a task is some twenty statements.
create function casereview.kept_in_mind(setting text, question text) returns setof varchar(64) language plpgsql stable security definer
  set search_path = pg_catalog rows 200 as $$
declare found text := nullif(current_setting(setting, true), '');
begin
  if coalesce(current_setting('app.hidden_forces', true), '') || coalesce(current_setting('app.hidden_cases', true), '') = '' then
    return;
  end if;
  if found is null then
    execute format('select array_to_string(array(%s), '','')', question) into found;
    found := coalesce(nullif(found, ''), '-');
    perform set_config(setting, found, true);
  end if;
  return query select unnest(string_to_array(found, ','))::varchar(64);
end $$;
revoke execute on function casereview.kept_in_mind(text, text) from public;

-- The processes of the hidden cases that run: each knows its case.
create function casereview.hidden_processes() returns setof varchar(64) language sql stable security definer
  set search_path = pg_catalog rows 200 as $$
  select casereview.kept_in_mind('app.hidden_processes',
    'select v.proc_inst_id_ from public.act_ru_variable v where v.name_ = ''caseId'' and v.proc_inst_id_ is not null
       and v.text_ = any(array(select h::text from casereview.hidden_cases() h))')
$$;

-- And those that ended, which had the number of the case.
create function casereview.hidden_past() returns setof varchar(64) language sql stable security definer
  set search_path = pg_catalog rows 200 as $$
  select casereview.hidden_processes()
  union all
  select casereview.kept_in_mind('app.hidden_past',
    'select p.proc_inst_id_ from public.act_hi_procinst p where p.end_time_ is not null and p.business_key_ = any(array(
       select c.case_number::varchar from casereview.review_case c where c.id in (select casereview.hidden_cases())))')
$$;

do $$
declare it record;
begin
  for it in select * from (values
      ('act_ru_task', 'proc_inst_id_', 'processes'), ('act_ru_execution', 'proc_inst_id_', 'processes'),
      ('act_ru_variable', 'proc_inst_id_', 'processes'), ('act_ru_incident', 'proc_inst_id_', 'processes'),
      ('act_ru_event_subscr', 'proc_inst_id_', 'processes'), ('act_ru_job', 'process_instance_id_', 'processes'),
      ('act_hi_procinst', 'proc_inst_id_', 'past'), ('act_hi_actinst', 'proc_inst_id_', 'past'),
      ('act_hi_taskinst', 'proc_inst_id_', 'past'), ('act_hi_incident', 'proc_inst_id_', 'past'),
      ('act_hi_decinst', 'proc_inst_id_', 'past'), ('act_hi_op_log', 'proc_inst_id_', 'past'),
      ('act_hi_identitylink', 'root_proc_inst_id_', 'past')) as wanted (tab, col, of_which) loop
    execute format('alter table public.%I enable row level security', it.tab);
    execute format('create policy engine on public.%I using (true) with check (true)', it.tab);
    execute format('create policy need_to_know on public.%1$I as restrictive for select to casereview_app
      using (%2$I is null or %2$I not in (select casereview.hidden_%3$s()))', it.tab, it.col, it.of_which);
  end loop;
end $$;
