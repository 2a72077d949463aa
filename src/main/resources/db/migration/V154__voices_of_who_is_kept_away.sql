-- Who was kept from a case by name had a voice in it still: a vote cast before it counted, and a seat could be given to somebody who finds no
-- such case. A round with such a vote is void now, as one with that of somebody in conflict, and nobody of that kind stands in.
create function casereview.is_kept_by_name(person text, of_case uuid) returns boolean language sql stable as $$
  select exists (select from casereview.case_grant g where g.case_id = $2 and g.staff_id = $1 and g.level = 'EXCLUDED'
    and not exists (select from casereview.case_grant_end e where e.grant_id = g.id))
$$;

create or replace function casereview.a_round_without_a_voice_is_void() returns trigger language plpgsql security definer
  set search_path = pg_catalog, pg_temp as $$
begin
  if exists (select from casereview.panel_vote v join casereview.panel p on p.id = v.panel_id
      where v.panel_id = new.panel_id and v.round = new.round
        and (casereview.has_had_a_hand_in(v.voter_id, p.case_id) or casereview.is_kept_by_name(v.voter_id, p.case_id))) then
    raise exception 'A round with the vote of somebody who has no voice does not count.' using errcode = 'check_violation';
  end if;
  return new;
end $$;

create function casereview.a_substitute_finds_the_case() returns trigger language plpgsql security definer
  set search_path = pg_catalog, pg_temp as $$
begin
  if exists (select from casereview.panel_conflict c where c.id = new.conflict_id and casereview.is_kept_by_name(new.substitute, c.case_id)) then
    raise exception 'Who is kept from a case stands in for nobody.' using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger a_substitute_finds_the_case before insert on casereview.panel_substitute
  for each row execute function casereview.a_substitute_finds_the_case();

-- A review goes on beside the scope panel, and whoever does it might have sat there: the next round of that review was refused afterwards.
create function casereview.a_scope_is_of_another_hand() returns trigger language plpgsql security definer
  set search_path = pg_catalog, pg_temp as $$
begin
  if exists (select from casereview.review r where r.case_id = new.case_id and r.reviewer_id in (new.first_member, new.second_member)) then
    raise exception 'Who reviews a case does not sit on its scope panel.' using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger a_scope_is_of_another_hand before insert or update on casereview.scope_panel_decision
  for each row execute function casereview.a_scope_is_of_another_hand();

-- Who decided as head of review that a case is closed does not approve that closure as well.
create function casereview.a_closure_is_of_another_hand() returns trigger language plpgsql security definer
  set search_path = pg_catalog, pg_temp as $$
begin
  if exists (select from casereview.outcome o where o.id = new.outcome_id and o.how = 'HEAD' and o.decided_by = new.approved_by) then
    raise exception 'Who decided as head of review does not approve the closure.' using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger a_closure_is_of_another_hand before update on casereview.closure
  for each row when (old.approved_by is distinct from new.approved_by) execute function casereview.a_closure_is_of_another_hand();

-- What happened within the review stood beside what a force is told, with the numbers of linked cases of other forces. No force reads it.
delete from casereview.for_forces where tab = 'timeline_entry';
call casereview.not_for_forces('timeline_entry');

-- An opening in an emergency is for reading. What is done with a case needs a part in it, or a grant by name.
create function casereview.has_part(person text, of_case uuid, at timestamptz) returns boolean language sql stable as $$
  select exists (select from casereview.case_hand h where h.case_id = of_case and h.staff_id = person)
    or exists (select from casereview.case_grant g
      where g.case_id = of_case and g.staff_id = person and g.level in ('STANDARD', 'SPECIFIC')
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
create or replace function casereview.has_reason(person text, of_case uuid, at timestamptz) returns boolean language sql stable as $$
  select casereview.has_part(person, of_case, at) or exists (select from casereview.case_grant g
    where g.case_id = of_case and g.staff_id = person and g.level = 'EMERGENCY' and g.from_at <= at and g.until_at > at
      and not exists (select from casereview.case_grant_end e where e.grant_id = g.id))
$$;

do $$
declare it text;
begin
  foreach it in array array['a_substitute_finds_the_case()', 'a_scope_is_of_another_hand()', 'a_closure_is_of_another_hand()'] loop
    execute format('revoke execute on function casereview.%s from public', it);
  end loop;
end $$;
