-- The schemas and who may do what in them. The migrating role owns everything; the application owns nothing.
create schema casereview;
create schema audit;
create schema standards;

grant usage on schema public, casereview, audit to casereview_app;
grant usage on schema standards to casereview_standards;
revoke create on schema public from public;

-- The engine's tables hold ids and routing facts only; the engine needs them all.
grant select, insert, update, delete on all tables in schema public to casereview_app;
revoke all on public.flyway_schema_history from casereview_app;

-- Row-level security: without an actor no row is seen or written, whoever asks.
create function casereview.has_actor() returns boolean
  language sql stable parallel safe
  as $$ select coalesce(current_setting('app.actor', true), '') <> '' $$;
grant execute on function casereview.has_actor() to public;

-- Called at the end of each migration for each new table: what a person recorded is changed or superseded, not deleted.
create procedure casereview.protect(tab text, grants text default 'select, insert, update')
  language plpgsql
  as $$
begin
  execute format('alter table casereview.%I enable row level security', tab);
  execute format('alter table casereview.%I force row level security', tab);
  execute format('create policy actor_only on casereview.%I using (casereview.has_actor()) with check (casereview.has_actor())', tab);
  execute format('grant %s on casereview.%I to casereview_app', grants, tab);
end $$;

create procedure casereview.protect_append_only(tab text)
  language plpgsql
  as $$
begin
  call casereview.protect(tab, 'select, insert');
end $$;
