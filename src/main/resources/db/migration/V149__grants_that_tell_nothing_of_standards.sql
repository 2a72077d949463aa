-- A head of review who let somebody to a case was refused where a matter of standards concerns that person, and so learned of it, without a
-- trace: what is refused is not kept. Now it is refused for what heads of review may read themselves; beside that it is kept and gives
-- nothing, since what keeps somebody from a case wins over whatever lets them to it. An emergency, which people take for themselves, is refused.
create function casereview.is_known_to_be_kept_from(person text, of_case uuid, at timestamptz) returns boolean language plpgsql stable
  set search_path = pg_catalog, pg_temp as $$
begin
  return exists (select from casereview.case_grant g where g.case_id = of_case and g.staff_id = person and g.level = 'EXCLUDED' and g.from_at <= at
      and (g.until_at is null or g.until_at > at) and not exists (select from casereview.case_grant_end e where e.grant_id = g.id))
    or exists (select from casereview.review r where r.case_id = of_case and r.reviewer_id = person and r.conflict = 'CONFLICT')
    or exists (select from casereview.panel_conflict c where c.case_id = of_case and c.member = person)
    or exists (select from casereview.review_case c where c.id = of_case and c.force_code in (select casereview.conflicting_forces(person)));
end $$;
revoke execute on function casereview.is_known_to_be_kept_from(text, uuid, timestamptz) from public;

create or replace function casereview.a_grant_is_given_by_right() returns trigger language plpgsql security definer
  set search_path = pg_catalog, pg_temp as $$
begin
  if new.given_by is distinct from current_setting('app.actor', true) then
    raise exception 'Nobody lets people to a case in the name of somebody else.' using errcode = 'check_violation';
  end if;
  if new.level <> 'EMERGENCY' and not casereview.is_in(new.given_by, 'heads-of-review') then
    raise exception 'A head of review lets people to a case, or keeps them from it.' using errcode = 'check_violation';
  end if;
  if new.level = 'EMERGENCY' and casereview.is_kept_from(new.staff_id, new.case_id, new.given_at)
      or new.level <> 'EXCLUDED' and casereview.is_known_to_be_kept_from(new.staff_id, new.case_id, new.given_at) then
    raise exception 'There is no such case.' using errcode = 'check_violation';
  end if;
  if not exists (select from casereview.grant_reason r where r.code = new.reason_code
      and r.of_level = case when new.level in ('EXCLUDED', 'EMERGENCY') then new.level else 'GRANT' end) then
    raise exception 'This reason is not one for that.' using errcode = 'check_violation';
  end if;
  return new;
end $$;
