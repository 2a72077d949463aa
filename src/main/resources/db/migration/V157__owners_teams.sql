-- A team that process owners found with a row of owners-teams has the sight that every such team has, and no other: it knows of every
-- case, and opens the file of one in which somebody of it has a task. It is never taken away, since people were in it, and what it does may be said anew.
alter table casereview.team add column founded_at timestamptz;

create function casereview.found_team(team text, does text, at timestamptz) returns boolean language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  if current_setting('app.actor', true) is distinct from 'system:release' then
    raise exception 'Teams are founded by a release alone.' using errcode = 'check_violation';
  end if;
  if exists (select from casereview.team t where t.team_id = team and t.founded_at is null) then
    raise exception 'The team % is one of the program.', team using errcode = 'check_violation';
  end if;
  if exists (select from casereview.role_sight r where r.team_id = team and r.text = does) then
    return false;
  end if;
  insert into casereview.team values (team, upper(left(team, 1)) || replace(substr(team, 2), '-', ' '), at) on conflict (team_id) do nothing;
  insert into casereview.role_sight values (team, 'ALL', 'WITH_REASON', does, 'Own rule: teams of process owners', 'DES')
    on conflict (team_id) do update set text = excluded.text;
  return true;
end $$;
revoke all on function casereview.found_team(text, text, timestamptz) from public;
grant execute on function casereview.found_team(text, text, timestamptz) to casereview_app;
