-- Whether the force of a case stands in a conflict itself, so that it does not investigate what it closed. The newest word counts.
create table casereview.force_conflict (
  id uuid primary key,
  case_id uuid not null references casereview.review_case deferrable initially deferred,
  in_conflict boolean not null,
  reasons bytea not null,            -- sealed
  said_by text not null check (said_by not like 'system:%'),
  said_at timestamptz not null
);
create index on casereview.force_conflict (case_id, id);

create function casereview.a_conflict_is_said_in_the_own_name() returns trigger language plpgsql as $$
begin
  if new.said_by is distinct from current_setting('app.actor', true) then
    raise exception 'Nobody says in the name of somebody else that a force stands in a conflict.' using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger a_conflict_is_said_in_the_own_name before insert on casereview.force_conflict
  for each row execute function casereview.a_conflict_is_said_in_the_own_name();

call casereview.protect_append_only('force_conflict');

-- Who sits on the meeting of a case, stood back from it, was named for somebody, or proposed or corrected something of it, has a hand in it too.
alter view casereview.case_hand rename to decided_hand;
create view casereview.case_hand with (security_invoker = true) as
  select case_id, staff_id from casereview.decided_hand
  union select l.case_id, member
    from (select distinct on (c.case_id) c.case_id, c.sitting_id, c.listed from casereview.panel_sitting_case c order by c.case_id, c.id desc) l
    join lateral (select p.members, p.called_off from casereview.panel_sitting_plan p where p.sitting_id = l.sitting_id order by p.version desc limit 1) p
      on not p.called_off
    cross join lateral unnest(p.members) member
    where l.listed
  union select case_id, member from casereview.panel_conflict
  union select c.case_id, s.substitute from casereview.panel_substitute s join casereview.panel_conflict c on c.id = s.conflict_id
  union select p.case_id, s.proposed_by from casereview.suspect_proposal s join casereview.panel p on p.id = s.panel_id
  union select case_id, asked_by from casereview.decision_correction
  union select case_id, answered_by from casereview.decision_correction where answered_by is not null;
grant select on casereview.case_hand to casereview_app;

-- The pause of a reviewer holds for everybody who allocates. A head of review may lift it once, for one case and with reasons, and not twice in a row.
create table casereview.pause_lifted (
  id uuid primary key,
  case_id uuid not null references casereview.review_case deferrable initially deferred,
  reviewer_id text not null references casereview.staff,
  reasons bytea not null,            -- sealed
  lifted_by text not null check (lifted_by not like 'system:%'),
  lifted_at timestamptz not null,
  constraint nobody_lifts_their_own_pause check (lifted_by <> reviewer_id)
);
create index on casereview.pause_lifted (case_id);
alter table casereview.review add column pause_lifted uuid references casereview.pause_lifted;

create function casereview.a_head_lifts_a_pause() returns trigger language plpgsql as $$
begin
  if new.lifted_by is distinct from current_setting('app.actor', true) or not exists (select from casereview.staff_team t
      where t.staff_id = new.lifted_by and t.team_id = 'heads-of-review' and t.until is null) then
    raise exception 'A head of review lifts a pause, in the own name.' using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger a_head_lifts_a_pause before insert on casereview.pause_lifted
  for each row execute function casereview.a_head_lifts_a_pause();

-- What came back for another round, and what was handed back, is not counted again.
create function casereview.a_pause_was_lifted_just_now(person text, but uuid) returns boolean language sql stable as $$
  select coalesce((select r.pause_lifted is not null from casereview.review r
    where r.reviewer_id = person and r.case_id <> but and r.handed_back_at is null and r.conflict is distinct from 'CONFLICT'
    order by r.allocated_at desc, r.id desc limit 1), false)
$$;

create function casereview.a_pause_is_lifted_once() returns trigger language plpgsql as $$
begin
  if not exists (select from casereview.pause_lifted p where p.id = new.pause_lifted and p.case_id = new.case_id and p.reviewer_id = new.reviewer_id) then
    raise exception 'A pause is lifted for one reviewer and one case.' using errcode = 'check_violation';
  end if;
  if casereview.a_pause_was_lifted_just_now(new.reviewer_id, new.case_id) then
    raise exception 'A pause is not lifted twice in a row.' using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger a_pause_is_lifted_once before insert on casereview.review
  for each row when (new.pause_lifted is not null) execute function casereview.a_pause_is_lifted_once();

call casereview.protect_append_only('pause_lifted');
