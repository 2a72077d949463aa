-- Functions that look past the walls answered anybody about anybody, and about any case. Now a person learns of themself alone, and of a case
-- that the walls let the person see; the system, and what acts as the owner of the tables, asks as before.
create function casereview.is_in_sight(of_case uuid) returns boolean language plpgsql stable as $$
begin
  return (casereview.sees_every_force() or of_case in (select casereview.cases_of_own_forces()))
    and of_case not in (select casereview.hidden_cases());
end $$;

-- For the tables themselves, in the name of whoever writes: no role may call it.
create function casereview.is_kept_from(person text, of_case uuid, at timestamptz) returns boolean language plpgsql stable security definer
  set search_path = pg_catalog as $$
begin
  return of_case in (select casereview.excluded_cases(person, at))
    or exists (select from casereview.review_case c where c.id = of_case and c.force_code in (select casereview.conflicting_forces(person)));
end $$;
revoke execute on function casereview.is_kept_from(text, uuid, timestamptz) from public;

create or replace function casereview.is_excluded(person text, of_case uuid, at timestamptz) returns boolean language plpgsql stable
  security definer set search_path = pg_catalog as $$
declare asks text := coalesce(current_setting('app.actor', true), '');
begin
  if asks not like 'system:%' and asks is distinct from person then
    raise exception 'Nobody asks from what somebody else is kept.' using errcode = 'insufficient_privilege';
  end if;
  return casereview.is_kept_from(person, of_case, at);
end $$;

create or replace function casereview.a_grant_is_given_by_right() returns trigger language plpgsql security definer
  set search_path = pg_catalog as $$
begin
  if new.given_by is distinct from current_setting('app.actor', true) then
    raise exception 'Nobody lets people to a case in the name of somebody else.' using errcode = 'check_violation';
  end if;
  if new.level <> 'EMERGENCY' and not casereview.is_in(new.given_by, 'heads-of-review') then
    raise exception 'A head of review lets people to a case, or keeps them from it.' using errcode = 'check_violation';
  end if;
  if new.level <> 'EXCLUDED' and casereview.is_kept_from(new.staff_id, new.case_id, new.given_at) then
    raise exception 'There is no such case.' using errcode = 'check_violation';
  end if;
  if not exists (select from casereview.grant_reason r where r.code = new.reason_code
      and r.of_level = case when new.level in ('EXCLUDED', 'EMERGENCY') then new.level else 'GRANT' end) then
    raise exception 'This reason is not one for that.' using errcode = 'check_violation';
  end if;
  return new;
end $$;

-- The number of a round is asked for where all is in sight already; nobody else needs it.
drop function casereview.round_of_review(uuid);
