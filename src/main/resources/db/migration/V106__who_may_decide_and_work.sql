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
