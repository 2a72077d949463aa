-- Rows were open to a force that hold, beside what it is told, the reasons why and the names of who decided; and risks and news of others.
-- They are walled now. What a force is told of them it is told by name, of its own cases, by functions that give that and nothing else.
select set_config('app.actor', 'system:release', true);

delete from casereview.for_forces where tab in ('screening', 'scope_exclusion', 'scope_appeal_decision', 'panel', 'outcome', 'closure',
  'reinvestigation_ending', 'priority_assignment', 'priority_modifier', 'hand_pause', 'clock_extension');
do $$
declare tab text;
begin
  foreach tab in array array['screening', 'scope_exclusion', 'scope_appeal_decision', 'panel', 'outcome', 'closure',
      'reinvestigation_ending', 'priority_assignment', 'priority_modifier', 'hand_pause', 'clock_extension'] loop
    call casereview.not_for_forces(tab);
  end loop;
end $$;

-- Who speaks for the own forces of the person who asks.
create function casereview.voices_of_own_forces() returns setof text language plpgsql stable rows 20 as $$
begin
  return query select f.staff_id from casereview.staff_force f join casereview.staff_team t using (staff_id)
    where t.team_id = 'force-liaisons' and f.force_code = any(casereview.own_forces());
end $$;
-- A force knows of a risk that it raised itself, until somebody else has written on it.
create policy own_words on casereview.urgent_risk as restrictive for select to casereview_app
  using ((select casereview.sees_every_force())
    or triaged_by is null and closed_by is null and raised_by in (select casereview.voices_of_own_forces()));
-- And of news that it brought; what somebody wrote down in its name is that person's note.
create policy own_words on casereview.new_information as restrictive for select to casereview_app
  using ((select casereview.sees_every_force())
    or source = 'FORCE' and (reasons is null or recorded_by in (select casereview.voices_of_own_forces())));
update casereview.for_forces set why = 'The force''s own words alone, by its rows; none that somebody else wrote on'
  where tab in ('urgent_risk', 'new_information');

-- What other teams have to look at is not told to a force: that a risk was raised, that an appeal waits, that nobody answers.
create policy for_them on casereview.attention as restrictive for select to casereview_app
  using ((select casereview.sees_every_force()) or team = 'force-liaisons' or person = current_setting('app.actor', true));
update casereview.for_forces set why = 'What its own liaisons have to look at, by its rows' where tab = 'attention';
-- What stays open beside that, and why.
update casereview.for_forces set why = 'The force''s own case; the row holds the codes of scope and priority too, by which its own deadlines run'
  where tab = 'review_case';
update casereview.for_forces set why = 'How its case moves on: codes, days and who acted; no words of anybody'
  where tab in ('case_state_change', 'timeline_entry');
update casereview.for_forces set why = 'That its appeal was put to somebody, and when' where tab = 'scope_appeal_step';

-- The panel's decision, once nobody has to approve it any more, or once a plan on it was sent; for a closure the day of its approval.
create function casereview.told_of_decision(of_case uuid) returns table (outcome_id uuid, outcome text, newest boolean, decided_at timestamptz,
  approved_at timestamptz) language plpgsql stable security definer set search_path = pg_catalog as $$
begin
  if casereview.is_in_sight(of_case) then
    return query select o.id, o.outcome, o.panel_id = casereview.newest_panel(of_case), o.decided_at,
        (select max(k.approved_at) from casereview.closure k where k.outcome_id = o.id)
      from casereview.outcome o join casereview.review_case c on c.id = o.case_id
      where o.case_id = of_case and (casereview.sees_every_force() or exists (select from casereview.action_plan p where p.outcome_id = o.id)
        or c.state in ('OUTCOME_RETURN', 'FORCE_ACTION', 'OUTCOME_REOPEN', 'REINVESTIGATION', 'CPS_EARLY_ADVICE', 'CPS_CHARGING', 'CHARGED',
          'COURT', 'CONCLUDED', 'CLOSED_NFA_UPHELD'));
  end if;
end $$;
-- That the investigation ended without a charge, once two people said so.
create function casereview.told_of_ending(of_case uuid) returns table (approved_at timestamptz) language plpgsql stable security definer
  set search_path = pg_catalog as $$
begin
  if casereview.is_in_sight(of_case) then
    return query select max(e.approved_at) from casereview.reinvestigation_ending e join casereview.review_case c on c.id = e.case_id
      where e.case_id = of_case and c.state = 'CLOSED_REINVESTIGATED_NFA' and e.approved_at is not null
      having max(e.approved_at) is not null;
  end if;
end $$;
-- That a case was left out by two people or by the scope panel, and where else it belongs.
create function casereview.told_of_leaving_out(of_case uuid) returns table (signpost text, at timestamptz) language plpgsql stable
  security definer set search_path = pg_catalog as $$
begin
  if casereview.is_in_sight(of_case) then
    return query select coalesce(e.signpost, d.signpost), coalesce(e.second_at, d.second_at)
      from casereview.review_case c join casereview.screening s on s.case_id = c.id
      left join casereview.scope_exclusion e on e.screening_id = s.id and e.agrees
      left join casereview.scope_panel_decision d on d.screening_id = s.id and d.agrees
      where c.id = of_case and c.state = 'SCREENED_OUT' order by s.round desc limit 1;
  end if;
end $$;
-- Whether an appeal was upheld, in the words that were written for the force.
create function casereview.told_on_appeal(of_appeal uuid) returns table (upheld boolean, told_to_force bytea, decided_at timestamptz)
  language plpgsql stable security definer set search_path = pg_catalog as $$
begin
  return query select d.upheld, d.told_to_force, d.decided_at
    from casereview.scope_appeal a join casereview.scope_appeal_decision d on d.appeal_id = a.id
    where a.id = of_appeal and casereview.is_in_sight(a.case_id);
end $$;
-- That a clock has more time, which a force counts on for its own work; not why, nor who gave it.
create function casereview.told_of_extensions(of_clocks uuid[]) returns table (id uuid, clock_id uuid, working_days int, until timestamptz,
  due_before timestamptz, due_after timestamptz, given_at timestamptz) language plpgsql stable security definer set search_path = pg_catalog as $$
begin
  return query select e.id, e.clock_id, e.working_days, e.until, e.due_before, e.due_after, e.given_at
    from casereview.clock_extension e join casereview.clock c on c.id = e.clock_id
    where e.clock_id = any(of_clocks) and (c.case_id is null or casereview.is_in_sight(c.case_id));
end $$;
drop function casereview.told_by_scope_panel(uuid);

revoke execute on function casereview.told_of_decision(uuid), casereview.told_of_ending(uuid), casereview.told_of_leaving_out(uuid),
  casereview.told_on_appeal(uuid), casereview.told_of_extensions(uuid[]) from public;
grant execute on function casereview.told_of_decision(uuid), casereview.told_of_ending(uuid), casereview.told_of_leaving_out(uuid),
  casereview.told_on_appeal(uuid), casereview.told_of_extensions(uuid[]) to casereview_app;
