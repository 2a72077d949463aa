-- Who draws flows, keeps lists, works with figures or in the schema of standards knows of no case; the services held that, and the database
-- showed them whatever it shows to reviewers. Now they see the rows by which deadlines are watched and accounted for, and no other row of a case.
create or replace function casereview.settle_sight(at timestamptz) returns void language plpgsql security definer
  set search_path = pg_catalog, pg_temp as $$
declare person text := coalesce(current_setting('app.actor', true), '');
declare rows_of text;
begin
  if person = '' or person like 'system:%' then
    return;
  end if;
  select case when bool_or(r.knows = 'ALL') then 'ALL' when bool_or(r.knows = 'OWN_FORCE') then 'OWN_FORCE'
      when count(r.team_id) > 0 then 'DEADLINES' else 'NONE' end into rows_of
  from casereview.staff s left join casereview.staff_team t on t.staff_id = s.staff_id and t.until is null
    left join casereview.role_sight r on r.team_id = t.team_id
  where s.staff_id = person and s.enabled;
  perform set_config('app.sees', coalesce(rows_of, 'NONE'), true),
    set_config('app.own_forces', array_to_string(array(select f.force_code from casereview.staff_force f
      where f.staff_id = person and f.until is null), ','), true),
    set_config('app.hidden_forces', array_to_string(array(select casereview.conflicting_forces(person)), ','), true),
    set_config('app.hidden_cases', array_to_string(array(select casereview.excluded_cases(person, at)), ','), true),
    set_config('app.settled', person, true);
end $$;

create function casereview.watches_every_force() returns boolean language sql stable parallel safe as $$
  select casereview.sees_every_force()
    or (current_setting('app.settled', true) = current_setting('app.actor', true) and current_setting('app.sees', true) = 'DEADLINES')
$$;

-- For each table by which deadlines are watched: the number, force, state and priority of a case, its clocks, and why one was missed.
create procedure casereview.for_watchers(tab text) language plpgsql as $$
declare it record;
begin
  for it in select p.polname, pg_get_expr(p.polqual, p.polrelid) as held from pg_policy p
      where p.polrelid = format('casereview.%I', tab)::regclass and pg_get_expr(p.polqual, p.polrelid) like '%sees\_every\_force%' loop
    execute format('alter policy %I on casereview.%I using (%s)', it.polname, tab,
      replace(it.held, 'casereview.sees_every_force()', 'casereview.watches_every_force()'));
  end loop;
end $$;
call casereview.for_watchers('review_case');
call casereview.for_watchers('clock');
call casereview.for_watchers('clock_move');
call casereview.for_watchers('clock_pause');
call casereview.for_watchers('clock_extension');
call casereview.for_watchers('case_pause');
call casereview.for_watchers('hand_pause');
call casereview.for_watchers('rung');
call casereview.for_watchers('rung_move');
call casereview.for_watchers('sla_breach');
call casereview.for_watchers('breach_account');
call casereview.for_watchers('breach_asking');
call casereview.for_watchers('attention');
