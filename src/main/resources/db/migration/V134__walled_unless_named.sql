-- What belongs to a case is not for those who speak for its force, unless it stands here with the reason why it is. It was the other way round,
-- so that a table which nobody had thought of was open to them: the ledger with what was missed, conflicts of forces, plans against risks.
create table casereview.for_forces (
  tab text primary key,
  why text not null
);
insert into casereview.for_forces
select t.tab, w.why from (values
  ('The force sent it, or its words are the force''s own', array['review_case', 'referral', 'referral_version', 'referral_item', 'referral_document',
    'document_file', 'document_scan', 'victim', 'suspect', 'offence', 'crime_number', 'line_of_inquiry', 'new_information', 'rejected_referral',
    'rejected_act', 'scope_appeal', 'urgent_risk', 'late_answer']),
  ('The force is asked it', array['information_request', 'information_question', 'action_plan', 'plan_line', 'plan_action', 'plan_wait', 'plan_answer',
    'plan_report', 'plan_result']),
  ('The force is told it, in its list of cases or in a letter', array['case_state_change', 'timeline_entry', 'screening', 'scope_exclusion',
    'scope_appeal_step', 'scope_appeal_decision', 'panel', 'outcome', 'closure', 'reinvestigation_ending']),
  ('The force''s own acts start, stop and move it: it holds codes, numbers and dates', array['clock', 'clock_extension', 'clock_move', 'clock_pause',
    'case_pause', 'hand_pause', 'rung', 'rung_move', 'sla_breach', 'attention', 'backlog_slot', 'priority_assignment', 'priority_modifier'])
  ) as w (why, tabs), unnest(w.tabs) as t (tab);
-- For migrations alone: the application has no use of it.
alter table casereview.for_forces enable row level security;
alter table casereview.for_forces force row level security;
create policy of_migrations on casereview.for_forces using (true);

-- Tables that come later are walled too, before anybody thinks of it.
alter procedure casereview.need_to_know(text, text, text) rename to need_to_know_of_case;
create procedure casereview.need_to_know(tab text, col text default 'case_id', parent text default null) language plpgsql as $$
begin
  call casereview.need_to_know_of_case(tab, col, parent);
  call casereview.wall_unless_named(tab);
end $$;
-- A migration may say so besides.
create or replace procedure casereview.not_for_forces(tab text) language plpgsql as $$
begin
  if not exists (select from pg_policy p where p.polrelid = format('casereview.%I', tab)::regclass and p.polname = 'not_for_forces') then
    execute format('create policy not_for_forces on casereview.%I as restrictive for select to casereview_app
      using ((select casereview.sees_every_force()))', tab);
  end if;
end $$;
create procedure casereview.wall_unless_named(tab text) language plpgsql as $$
begin
  if not exists (select from casereview.for_forces f where f.tab = wall_unless_named.tab) then
    call casereview.not_for_forces(tab);
  end if;
end $$;
do $$
declare it record;
begin
  for it in select distinct c.relname from pg_class c join pg_policy p on p.polrelid = c.oid
      where c.relnamespace = 'casereview'::regnamespace and p.polname like 'need\_to\_know%' loop
    call casereview.wall_unless_named(it.relname);
  end loop;
end $$;

-- A force is told where else a case belongs that the scope panel left out; since the panel's decision was walled, its letter did not say so.
create function casereview.told_by_scope_panel(of_screening uuid) returns table (signpost text, at timestamptz) language plpgsql stable
  security definer set search_path = pg_catalog as $$
begin
  return query select d.signpost, d.second_at from casereview.scope_panel_decision d where d.screening_id = of_screening and d.agrees;
end $$;
revoke execute on function casereview.told_by_scope_panel(uuid) from public;
grant execute on function casereview.told_by_scope_panel(uuid) to casereview_app;
